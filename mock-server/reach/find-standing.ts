import type { ReachStanding } from '#shared/reach/contract'
import { decideReach } from '#shared/reach/decide-reach'
import type { CalendarDay } from '#shared/time/calendar-day'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

type StandingDeps = Pick<Deps, 'clock' | 'settings'>

interface Row {
  id: string
  hasOptedOut: boolean
  marketingDays: CalendarDay[]
}

/** Kept places count as well; the newest are enough, for the rule asks for no more of them than the most. */
const FACTS = `
  select cu.id, cu.messages_stopped_at is not null as "hasOptedOut", array(
    select to_char(coalesce(sent_at, reserved_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from reach
    where customer_id = cu.id and kind = 'marketing' and cancelled_at is null order by coalesce(sent_at, reserved_at) desc limit $2
  ) as "marketingDays"
  from customer cu where cu.id = any($1)`

function standingOf({ clock, settings }: StandingDeps, { hasOptedOut, marketingDays }: Row): ReachStanding {
  const { nextAllowedAt, ...decision } = decideReach({ now: clock.now(), marketingDays, hasOptedOut }, settings.reach)
  return { ...decision, nextAllowedAt: nextAllowedAt && nextAllowedAt.toISOString(), nextAllowedOn: nextAllowedAt && shanghaiDay(nextAllowedAt) }
}

/** Whether customers may be sent something about campaigns now (S20, K12), by their ids. */
export async function findStandings(db: Queryable, deps: StandingDeps, customerIds: readonly string[]): Promise<Map<string, ReachStanding>> {
  const rows = await db.query<Row>(FACTS, [customerIds, deps.settings.reach.mostMarketing])
  return new Map(rows.map((row) => [row.id, standingOf(deps, row)]))
}

/** Whether a customer, who has to be one of the bank's, may be sent something about campaigns now. */
export async function findStanding(db: Queryable, deps: StandingDeps, customerId: string): Promise<ReachStanding> {
  return (await findStandings(db, deps, [customerId])).get(customerId)!
}
