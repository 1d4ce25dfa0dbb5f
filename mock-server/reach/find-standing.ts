import type { ReachStanding } from '#shared/reach/contract'
import { decideReach } from '#shared/reach/decide-reach'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { wantsMessages } from '../privacy/stop-messages'

/** Kept places count as well; the newest are enough, for the rule asks for no more of them than the most. */
const MARKETING = `
  select coalesce(sent_at, reserved_at) as at from reach
  where customer_id = $1 and kind = 'marketing' and cancelled_at is null order by 1 desc limit $2`

/** Whether a customer may be sent something about campaigns now (S20, K12). */
export async function findStanding(db: Queryable, { clock, settings }: Pick<Deps, 'clock' | 'settings'>, customerId: string): Promise<ReachStanding> {
  const rows = await db.query<{ at: Date }>(MARKETING, [customerId, settings.reach.mostMarketing])
  const facts = { now: clock.now(), marketingDays: rows.map(({ at }) => shanghaiDay(at)), hasOptedOut: !(await wantsMessages(db, customerId)) }
  const { nextAllowedAt, ...decision } = decideReach(facts, settings.reach)
  return { ...decision, nextAllowedAt: nextAllowedAt && nextAllowedAt.toISOString(), nextAllowedOn: nextAllowedAt && shanghaiDay(nextAllowedAt) }
}
