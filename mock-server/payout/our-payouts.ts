import type { CalendarDay } from '#shared/time/calendar-day'
import type { StatementRow } from '../gateway/wechat-pay'
import type { Deps } from '../deps'
import type { OurPayout } from './compare-statement'
import { OUT_REQUEST_NO } from './out-request-no'

const DAY_MS = 24 * 60 * 60 * 1000

const FIND = `
  select * from (
    select id as "voucherId", campaign_id as "campaignId", kind, amount_fen as amount, state, attempts, ${OUT_REQUEST_NO} as "outRequestNo",
      coalesce(state = 'paid' and paid_at >= $1 and paid_at < $2, false) as "isPaidThen",
      coalesce(state = 'sending' and lease_until <= $3, false) as "isUnsure"
    from voucher
  ) our
  where "isPaidThen" or "isUnsure" or "outRequestNo" = any($4::text[])
  order by "outRequestNo"`

/** Our payouts of a Shanghai day, those still open from it, and those that the issuer's statement of it speaks of. */
export function ourPayouts(
  { db, settings }: Pick<Deps, 'db' | 'settings'>,
  day: CalendarDay,
  statement: readonly StatementRow[],
): Promise<OurPayout[]> {
  const begin = Date.parse(`${day}T00:00:00+08:00`)
  const end = begin + DAY_MS
  return db.query<OurPayout>(FIND, [
    new Date(begin), new Date(end),
    // Sent before the day was over.
    new Date(end + settings.payout.leaseMs - 1),
    statement.map(({ outRequestNo }) => outRequestNo),
  ])
}
