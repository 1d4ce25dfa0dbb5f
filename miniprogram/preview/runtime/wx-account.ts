export interface LoginOptions {
  success?(answer: { code: string; errMsg: string }): void
  fail?(failure: { errMsg: string }): void
}

/** Where the simulated WeChat and WeCom hand a code to whoever holds this phone, or sits at this desk. */
const LOGIN = { wechat: '/simulated/wechat/login', wecom: '/simulated/wecom/miniprogram/login' }

const loginBy = (path: string) => ({ success, fail }: LoginOptions) =>
  void fetch(path)
    .then((response) => response.json())
    .then(success, (error: unknown) => fail?.({ errMsg: `login:fail ${String(error)}` }))

/** `?host=wecom` opens the mini-program as in WeCom, without the functions WeCom lacks. */
export const isWecom = () => new URLSearchParams(location.search).get('host') === 'wecom'

export interface SubscribeOptions {
  tmplIds: string[]
  success?(answer: Record<string, string>): void
  fail?(failure: { errMsg: string }): void
}

/** WeChat asks the person, and remembers a yes for one message. */
const requestSubscribeMessage = (holder: string) => ({ tmplIds: [templateId], success, fail }: SubscribeOptions) => {
  if (!confirm('星海银行 申请向您发送一次消息\n奖品到账提醒')) return success?.({ [templateId!]: 'reject', errMsg: 'requestSubscribeMessage:ok' })
  return void fetch(`/simulated/wechat/subscriptions?customer=${encodeURIComponent(holder)}`, { method: 'POST' }).then(
    () => success?.({ [templateId!]: 'accept', errMsg: 'requestSubscribeMessage:ok' }),
    (error: unknown) => fail?.({ errMsg: `requestSubscribeMessage:fail ${String(error)}` }),
  )
}

/** Who is there. */
export function wxAccount(holder: string) {
  return {
    login: loginBy(`${LOGIN.wechat}?customer=${encodeURIComponent(holder)}`),
    requestSubscribeMessage: requestSubscribeMessage(holder),
    getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.0.0', ...(isWecom() && { environment: 'wxwork' }) }),
    ...(isWecom() && { qy: { login: loginBy(LOGIN.wecom) } }),
  }
}
