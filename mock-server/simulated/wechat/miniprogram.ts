/** The bank's mini-program, as WeChat and we know each other on this machine. */
export const SIMULATED_MINIPROGRAM = {
  appId: 'wx0123456789abcdef',
  secret: 'simulated-app-secret',
  /** The template 奖品到账提醒 of this mini-program. */
  payoutTemplateId: 'payout-arrived-0123456789abcdefghijklmnopqr',
  payoutFields: { what: 'thing1', amount: 'amount2', day: 'date3', where: 'thing4' },
} as const

/** Another one in every app: nothing is to be learnt from comparing two. */
export const openidIn = (appId: string, openid: string) => `${appId.slice(-4)}-${openid}`
