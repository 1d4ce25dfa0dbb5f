import type { CustomerClient } from '../api/customer-client'
import type { FairnessView } from '../campaign/contract'
import type { DrawsRecord } from './draws-record'
import type { Receipt } from './receipt'
import { receiptFlaws } from './receipt-flaws'
import { verifyDraws, type Verdict } from './verify-draws'

export interface CheckedReceipt {
  /** Null before the draw. */
  receipt: Receipt | null
  fairness: FairnessView
  flaws: string[]
}

/** A customer's receipt beside what the campaign has published, checked on his own phone (K8). Throws ApiError. */
export async function askForReceipt(client: CustomerClient, campaignId: string): Promise<CheckedReceipt> {
  const params = { campaignId }
  const [{ receipt }, fairness] = await Promise.all([client.draw.showReceipt({ params }), client.campaign.showFairness({ params })])
  return { receipt, fairness, flaws: receipt ? receiptFlaws(receipt, fairness) : [] }
}

/** Fetches every draw of a campaign whose seed is known and recomputes it, the customer's own receipt among them (K8). Throws ApiError. */
export async function checkCampaign(client: CustomerClient, campaignId: string, receipt: Receipt): Promise<{ record: DrawsRecord; verdict: Verdict }> {
  const record = { ...(await client.campaign.exportDraws({ params: { campaignId } })), receipts: [receipt] }
  return { record, verdict: verifyDraws(record) }
}
