import type { FoundPayout, PayoutOrder, PayoutResult } from '../wechat-pay'

/** How one kind of payout is sent and looked up. */
export interface PayoutWire {
  send(order: PayoutOrder): Promise<PayoutResult>
  find(order: Pick<PayoutOrder, 'outRequestNo' | 'openid'>): Promise<FoundPayout>
}

export const nothingFound: FoundPayout = { state: 'none', issuerNo: null, amount: null }
