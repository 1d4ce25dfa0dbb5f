/** What to say of text that is no card number. Who typed 19 digits is not told to type 19 digits. */
export function cardProblemText(typed: string): string {
  return typed.trim() ? '这不像银行卡号，请对照卡面逐位核对' : '请输入卡面上的 16 到 19 位卡号'
}
