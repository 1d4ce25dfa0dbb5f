/** What is told of a prize that has arrived. */
export type PayoutField = 'what' | 'amount' | 'day' | 'where'

export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or where the simulated one listens, without a slash at the end. */
  apiBase: string
  /** Of the bank's mini-program: a code of another one is no good. */
  appId: string
  secret: string
  /** WeChat's template by which a customer is told that his prize has arrived; null where the bank has none. */
  payoutTemplateId: string | null
  /** What that template calls its fields: `thing1`, `amount2`. */
  payoutFields: Readonly<Record<PayoutField, string>>
  timeoutMs: number
}
