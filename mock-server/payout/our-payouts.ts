import { nextDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import type { StatementRow } from '../gateway/wechat-pay'
import type { Deps } from '../deps'
import type { OurPayout } from './compare-statement'
import { OUT_REQUEST_NO } from './out-request-no'

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
  const end = instantOf(nextDay(day))
  return db.query<OurPayout>(FIND, [
    instantOf(day), end,
    // Sent before the day was over.
    new Date(end.getTime() + settings.payout.leaseMs - 1),
    statement.map(({ outRequestNo }) => outRequestNo),
  ])
}
