import type { AskedCode, CodeRefusal } from './contract'

const askTexts: Readonly<Record<NonNullable<AskedCode['refusal']>, string>> = {
  TOO_SOON: '验证码刚刚发过，请先查看短信；没有收到的话，倒计时结束后可以重新获取',
  DAILY_LIMIT: '今天获取验证码的次数已经用完，请明天再来',
  NOT_SENT: '短信没有发送成功，请在倒计时结束后重新获取',
}

/** Why no code is on its way. */
export const askText = (refusal: NonNullable<AskedCode['refusal']>): string => askTexts[refusal]

/** Why the code does not do, and what does. */
export function refusalText({ reason, triesLeft }: Pick<CodeRefusal, 'reason' | 'triesLeft'>): string {
  if (reason === 'CODE_WRONG') return `验证码不对，请对照短信核对，还可以试 ${triesLeft} 次`
  if (reason === 'CODE_EXPIRED') return '验证码已过期，请重新获取'
  if (reason === 'CODE_SPENT') return '验证码已失效，请重新获取'
  return '请先获取验证码：它会发到您填写的手机号上'
}

const HOUR_S = 3600

/** What the button says while it waits: a minute is counted, the rest of a day is not. */
export const waitText = (seconds: number): string => (seconds > HOUR_S ? '明天可再获取' : `${seconds} 秒后重发`)

/** What the button beside the code says. */
export function askLabel({ isAsking, sentTo }: { isAsking: boolean; sentTo: string | null }, secondsLeft: number): string {
  if (isAsking) return '正在发送…'
  if (secondsLeft > 0) return waitText(secondsLeft)
  return sentTo ? '重新获取' : '获取验证码'
}
