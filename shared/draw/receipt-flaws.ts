import type { FairnessView } from '../campaign/contract'
import { isReceiptGenuine, type Receipt } from './receipt'

type Published = Pick<FairnessView, 'commitment' | 'publicKey' | 'prizes'>

/** What does not fit in a receipt, in sentences for the screen; none in a genuine one. Checked here, on the customer's phone (K8). */
export function receiptFlaws(receipt: Receipt, { commitment, publicKey, prizes }: Published): string[] {
  const isInPlan = prizes.some(({ code, amount }) => code === receipt.prizeCode && amount === receipt.amount)
  return [
    isReceiptGenuine(receipt, publicKey) ? '' : '签名对不上：凭证的内容被改过，或者不是本活动签发的。',
    receipt.commitment === commitment ? '' : '凭证上的校验码，和本活动公布的校验码不一样。',
    isInPlan ? '' : '凭证上的奖品，不在本活动公布的奖品方案里。',
  ].filter((flaw) => flaw !== '')
}
