/** Whom an event is for. */
export const audiences = ['everyone', 'cardHolder', 'affluent'] as const
export type Audience = (typeof audiences)[number]

export const audienceTexts: Readonly<Record<Audience, string>> = {
  everyone: '所有客户', cardHolder: '绑定了本行卡的客户', affluent: '资产 50 万元及以上的客户',
}
