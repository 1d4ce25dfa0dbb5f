import type { Output } from '#shared/api/endpoint-types'
import { toFen, type Fen } from '#shared/money/fen'
import { payoutState, type payoutContract, type PayoutState } from '#shared/payout/contract'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import { latestStatementDay } from './latest-statement-day'

type PayoutsView = Output<(typeof payoutContract)['endpoints']['showPayouts']>

/** As many as one batch takes. */
const MAX_FAILED = 500

const TOTALS = 'select state, count(*) as count, sum(amount_fen)::bigint as amount from voucher group by state'

const DAYS = `
  select payable_on as "payableOn", is_provisional as "isProvisional", count(*) as count, sum(amount_fen)::bigint as amount
  from voucher where state in ('due', 'retry', 'sending')
  group by payable_on, is_provisional order by payable_on, is_provisional`

const FAILED = `
  select v.id, v.campaign_id, p.phone_mask, v.amount_fen, v.attempts, v.failure_code, v.failure_text, w.batch_id
  from voucher v
  left join participation p on p.id = v.campaign_id || ':' || v.customer_id
  left join lateral (
    select b.id as batch_id from payout_batch_voucher bv join payout_batch b on b.id = bv.batch_id
    where bv.voucher_id = v.id and b.state = 'waiting'
  ) w on true
  where v.state = 'failed' order by v.payable_on, v.id limit ${MAX_FAILED}`

interface FailedRow {
  id: string
  campaign_id: string
  phone_mask: string | null
  amount_fen: number
  attempts: number
  failure_code: string
  failure_text: string
  batch_id: string | null
}

type ShowDeps = Pick<Deps, 'db' | 'campaigns' | 'clock'>

async function totals({ db }: Pick<Deps, 'db'>): Promise<PayoutsView['totals']> {
  const rows = await db.query<{ state: PayoutState; count: number; amount: Fen }>(TOTALS)
  return payoutState.options.flatMap((state) => rows.find((row) => row.state === state) ?? [])
}

async function failed({ db, campaigns }: Pick<Deps, 'db' | 'campaigns'>): Promise<PayoutsView['failed']> {
  const rows = await db.query<FailedRow>(FAILED)
  return Promise.all(
    rows.map(async (row) => ({
      voucherId: row.id,
      campaignName: (await campaigns.ofPool(row.campaign_id)).name,
      maskedPhone: row.phone_mask,
      amount: toFen(row.amount_fen),
      attempts: row.attempts,
      code: row.failure_code,
      text: row.failure_text,
      batchId: row.batch_id,
    })),
  )
}

/** Payouts by state, those that failed (the oldest 500), what is still to be paid by day, and the days to reconcile by. */
export async function showPayouts(deps: ShowDeps): Promise<PayoutsView> {
  const days = await deps.db.query<{ payableOn: CalendarDay; isProvisional: boolean; count: number; amount: Fen }>(DAYS)
  const now = deps.clock.now()
  return {
    totals: await totals(deps), failed: await failed(deps), days,
    today: shanghaiDay(now), latestStatementOn: latestStatementDay(now),
  }
}
