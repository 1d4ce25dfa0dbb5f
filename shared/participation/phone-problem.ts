const EXAMPLE = '例如 138 0000 0000'

/** What to say of text that is no mobile number. Who typed 11 digits is not told to type 11 digits. */
export function phoneProblemText(typed: string): string {
  return typed.trim() ? `这不像手机号，请核对 11 位号码，${EXAMPLE}` : `请输入 11 位手机号，${EXAMPLE}`
}
