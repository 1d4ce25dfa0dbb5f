import type { MiniprogramHost } from '#shared/session/contract'

type Login = (options: { success(answer: { code: string }): void; fail(failure: { errMsg: string }): void }) => void

/** WeCom runs mini-programs too, without some of WeChat's functions; this one field is where it says so. */
export const hostOf = (system: object): MiniprogramHost => ('environment' in system && system.environment === 'wxwork' ? 'wecom' : 'wechat')

/** WeCom's own functions, which WeChat's typings do not know. */
const inWecom = () => (wx as unknown as { qy: { login: Login } }).qy

/** A fresh code for who holds the phone. `wx.qy` exists in WeCom only. */
export function loginCode(host: MiniprogramHost): Promise<string> {
  const login: Login = host === 'wecom' ? (options) => inWecom().login(options) : (options) => wx.login(options)
  return new Promise((resolve, reject) => login({ success: ({ code }) => resolve(code), fail: ({ errMsg }) => reject(new Error(errMsg)) }))
}
