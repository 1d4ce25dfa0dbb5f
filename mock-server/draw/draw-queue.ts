import type { RefusalCode } from '#shared/eligibility/refusal'
import type { PayoutState } from '#shared/payout/contract'
import { payoutDate } from '#shared/payout/payout-date'
import type { CalendarDay } from '#shared/time/calendar-day'
import { createBatchQueue } from '../batch-queue'
import type { Deps } from '../deps'

export interface DrawRequest {
  campaignId: string
  customerId: string
  idempotencyKey: string
}

/** One row of `draw_prizes`: the draw where there is one, and why there is none, or not by this request. */
export interface DrawResult {
  seq: number
  refusal: RefusalCode | null
  prize_index: number | null
  drawn_at: Date
  payable_on: CalendarDay
  is_provisional: boolean
  state: PayoutState
}

/** As the database answers: a draw made just now does not carry back what it was given. */
type DrawRow = Omit<DrawResult, 'drawn_at' | 'payable_on' | 'is_provisional'> & {
  drawn_at: Date | null
  payable_on: CalendarDay | null
  is_provisional: boolean | null
}

type QueueDeps = Pick<Deps, 'db' | 'clock' | 'calendar' | 'settings'>

async function drawBatch({ db, clock, calendar, settings }: QueueDeps, requests: readonly DrawRequest[]): Promise<DrawResult[]> {
  const now = clock.now()
  const { payableOn, isProvisional } = payoutDate(calendar, now, settings.payoutWorkingDays)
  const rows = await db.query<DrawRow>('select * from draw_prizes($1, $2, $3, $4, $5, $6)', [
    requests[0]!.campaignId, now, payableOn, isProvisional,
    requests.map(({ customerId }) => customerId), requests.map(({ idempotencyKey }) => idempotencyKey),
  ])
  const fresh = { drawn_at: now, payable_on: payableOn, is_provisional: isProvisional }
  return rows.toSorted((a, b) => a.seq - b.seq).map((row) => (row.drawn_at === null ? { ...row, ...fresh } : row) as DrawResult)
}

/** The draws of a campaign, many at once; see batch-queue.ts. */
export function createDrawQueue(deps: QueueDeps): (request: DrawRequest) => Promise<DrawResult> {
  return createBatchQueue({
    lineOf: ({ campaignId }) => campaignId,
    personOf: ({ customerId }) => customerId,
    decide: (requests) => drawBatch(deps, requests),
  })
}
