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

/** Who is there. */
export function wxAccount(holder: string) {
  return {
    login: loginBy(`${LOGIN.wechat}?customer=${encodeURIComponent(holder)}`),
    getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.0.0', ...(isWecom() && { environment: 'wxwork' }) }),
    ...(isWecom() && { qy: { login: loginBy(LOGIN.wecom) } }),
  }
}
