import type { VoucherView } from '#shared/voucher/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { PublishedCampaign } from '../campaign/published-campaigns'

/** What is stored of a draw and its voucher; the rest stands in the frozen plan. */
export interface VoucherRow {
  prize_index: number
  drawn_at: Date
  payable_on: CalendarDay
  is_provisional: boolean
}

/** A voucher as its owner sees it. */
export function voucherView(id: string, campaign: PublishedCampaign, row: VoucherRow): VoucherView {
  const prize = campaign.prizes[row.prize_index]!
  return {
    id,
    campaignName: campaign.name,
    amount: prize.amount,
    minimumSpend: prize.minimumSpend,
    cardTerms: campaign.cardTerms,
    status: 'due',
    payableOn: row.payable_on,
    isProvisional: row.is_provisional,
    drawnAt: row.drawn_at.toISOString(),
  }
}
