import { toFen } from '#shared/money/fen'
import type { PayoutState } from '#shared/payout/contract'
import type { PayoutKind } from '#shared/payout/schemas'
import { laterDay, type CalendarDay } from '#shared/time/calendar-day'
import type { VoucherView } from '#shared/voucher/contract'
import type { PrizeOrigin, PublishedCampaign } from '../campaign/published-campaigns'
import type { Settings } from '../settings'
import { failureOf } from './failure-of'
import { voucherCode } from './voucher-code'

/** A row of `voucher`, as far as its owner may know it. */
export interface VoucherRow {
  id: string
  kind: PayoutKind
  source: VoucherView['source']
  amount_fen: number
  minimum_spend_fen: number
  state: PayoutState
  payable_on: CalendarDay
  is_provisional: boolean
  drawn_at: Date
  paid_at: Date | null
  used_at: Date | null
  usable_until: Date | null
  /** Paid, and not used in time. */
  lapsed_at: Date | null
  /** The issuer's, while it has not been paid. */
  failure_code: string | null
}

/** What a draw knows of its voucher; the rest stands in the frozen plan. */
export type DrawnVoucher = Pick<VoucherRow, 'state' | 'payable_on' | 'is_provisional' | 'drawn_at'> & {
  prize_index: number
} & Partial<Afterlife>

/** What comes after the draw; not told by the draw itself. */
type Afterlife = Pick<VoucherRow, 'paid_at' | 'used_at' | 'usable_until' | 'lapsed_at' | 'failure_code'>

const NO_AFTERLIFE: Afterlife = { paid_at: null, used_at: null, usable_until: null, lapsed_at: null, failure_code: null }

type VoucherSettings = Pick<Settings, 'claim' | 'payout'>

/** To the customer another attempt is no news: it is being paid. */
export const statusOf = (state: PayoutState): VoucherView['status'] => (state === 'retry' ? 'sending' : state)

/** What became of it after it was paid counts for more. */
function standingOf({ state, used_at, lapsed_at }: VoucherRow): VoucherView['status'] {
  if (used_at !== null) return 'used'
  return lapsed_at === null ? statusOf(state) : 'expired'
}

function claimOf({ id, state }: VoucherRow, { claim: { deepLink, fallbackUrl } }: VoucherSettings): VoucherView['claim'] {
  if (state !== 'unclaimed') return null
  const fill = (link: string) => link.replaceAll('{id}', encodeURIComponent(id))
  return { deepLink: fill(deepLink), fallbackUrl: fill(fallbackUrl) }
}

/** As `expirePayouts` counts. */
function keptUntilOf({ state, payable_on }: VoucherRow, { payout }: VoucherSettings): CalendarDay | null {
  return state === 'unclaimed' || state === 'failed' ? laterDay(payable_on, payout.expiresAfterDays) : null
}

/** A voucher as its owner sees it. */
export function voucherView(campaign: PrizeOrigin, row: VoucherRow, settings: VoucherSettings): VoucherView {
  return {
    id: row.id,
    code: voucherCode(row.id),
    kind: row.kind,
    source: row.source,
    campaignId: campaign.id,
    campaignName: campaign.name,
    amount: toFen(row.amount_fen),
    minimumSpend: toFen(row.kind === 'redPacket' ? 0 : row.minimum_spend_fen),
    cardTerms: campaign.cardTerms,
    status: standingOf(row),
    payableOn: row.payable_on,
    isProvisional: row.is_provisional,
    drawnAt: row.drawn_at.toISOString(),
    paidAt: row.paid_at?.toISOString() ?? null,
    usedAt: row.used_at?.toISOString() ?? null,
    usableUntil: row.usable_until?.toISOString() ?? null,
    failure: row.state === 'failed' ? failureOf(row.failure_code) : null,
    keptUntil: keptUntilOf(row, settings),
    claim: claimOf(row, settings),
  }
}

/** The voucher of a draw, without another look into the database. */
export function drawnVoucherView(id: string, campaign: PublishedCampaign, drawn: DrawnVoucher, settings: VoucherSettings): VoucherView {
  const { amount, minimumSpend } = campaign.prizes[drawn.prize_index]!
  const row: VoucherRow = {
    ...NO_AFTERLIFE, ...drawn, id, kind: campaign.payoutKind, source: 'draw', amount_fen: amount, minimum_spend_fen: minimumSpend,
  }
  return voucherView(campaign, row, settings)
}
