import type { DrawView } from '#shared/draw/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Settings } from '../settings'
import { drawnVoucherView, type DrawnVoucher } from '../voucher/voucher-view'

/** A draw as the customer sees it: what was stored, with the words of the frozen plan. */
export function drawView(id: string, campaign: PublishedCampaign, drawn: DrawnVoucher, settings: Pick<Settings, 'claim' | 'payout'>): DrawView {
  const prize = campaign.prizes[drawn.prize_index]!
  return {
    prizeCode: prize.code,
    prizeName: prize.name,
    amount: prize.amount,
    drawnAt: drawn.drawn_at.toISOString(),
    voucher: drawnVoucherView(id, campaign, drawn, settings),
  }
}
