import type { DrawView } from '#shared/draw/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { voucherView, type VoucherRow } from '../voucher/voucher-view'

/** A draw as the customer sees it: what was stored, with the words of the frozen plan. */
export function drawView(participationId: string, campaign: PublishedCampaign, row: VoucherRow): DrawView {
  const prize = campaign.prizes[row.prize_index]!
  return {
    prizeCode: prize.code,
    prizeName: prize.name,
    amount: prize.amount,
    drawnAt: row.drawn_at.toISOString(),
    voucher: voucherView(participationId, campaign, row),
  }
}
