import type { DrawView } from '#shared/draw/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { voucherView } from '../voucher/voucher-view'

export interface DrawRow {
  prize_index: number
  drawn_at: Date
  payable_on: CalendarDay
  is_provisional: boolean
}

/** A draw as the customer sees it: what was stored, with the words of the frozen plan. */
export function drawView(participationId: string, campaign: PublishedCampaign, row: DrawRow): DrawView {
  const prize = campaign.prizes[row.prize_index]!
  return {
    prizeCode: prize.code,
    prizeName: prize.name,
    amount: prize.amount,
    drawnAt: row.drawn_at.toISOString(),
    voucher: voucherView(participationId, campaign, row),
  }
}
