import type { FoundPayout, PayoutResult } from '../gateway/wechat-pay'
import { outRequestNo } from './out-request-no'
import type { PayoutDeps } from './payout-deps'
import type { TakenPayout } from './take-due'

/** `found`: the issuer had paid it before we asked again. */
export type SendResult = PayoutResult | { outcome: 'found'; issuerNo: string }

type Found = Extract<FoundPayout, { state: 'none' | 'accepted' }>

/** Another amount under our number is nobody's to guess about. */
function fromFound({ issuerNo, amount }: Found, taken: TakenPayout): SendResult {
  if (issuerNo !== null && amount === taken.amount) return { outcome: 'found', issuerNo }
  return { outcome: 'refused', code: 'AMOUNT_DIFFERS', text: '发放渠道记录的金额与我们的不一致，请人工核对', isRetryable: false }
}

/**
 * Sends a payout. One that may be paid already is looked up first; unless the issuer has it, it is sent again under its
 * own number, which pays once however often it is sent.
 */
export async function sendPayout({ issuer, campaigns }: PayoutDeps, taken: TakenPayout): Promise<SendResult> {
  const { kind, openid, amount, minimumSpend } = taken
  const order = { kind, openid, outRequestNo: outRequestNo(taken.voucherId) }
  if (taken.isResumed) {
    const found = await issuer.find(order)
    if (found.state === 'accepted') return fromFound(found, taken)
  }
  const { name } = await campaigns.ofPool(taken.campaignId)
  return issuer.send({ ...order, amount, minimumSpend, remark: name })
}
