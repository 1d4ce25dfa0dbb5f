import { payoutDate, type PayoutDate } from '#shared/payout/payout-date'
import type { CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import type { Deps } from '../deps'
import { laterDate } from './later-date'

type RefreshDeps = Pick<Deps, 'db' | 'calendar' | 'settings'>

/** All payouts with the same days of draw and claim move together. */
interface Group {
  drawn_on: CalendarDay
  claimed_on: CalendarDay | null
}

const onDay = (column: string) => `(${column} at time zone interval '8 hours')::date`

const GROUPS = `
  select distinct ${onDay('drawn_at')} as drawn_on, ${onDay('claimed_at')} as claimed_on from voucher
  where is_provisional and state in ('unclaimed', 'due')`

const MOVE = `
  update voucher set payable_on = $3, is_provisional = $4
  where is_provisional and state in ('unclaimed', 'due')
    and ${onDay('drawn_at')} = $1::date and ${onDay('claimed_at')} is not distinct from $2::date
    and (payable_on, is_provisional) is distinct from ($3::date, $4::boolean) returning id`

function dateOf({ calendar, settings }: RefreshDeps, { drawn_on, claimed_on }: Group): PayoutDate {
  const after = (day: CalendarDay) => payoutDate(calendar, instantOf(day), settings.payoutWorkingDays)
  return claimed_on === null ? after(drawn_on) : laterDate(after(drawn_on), after(claimed_on))
}

/** Works out provisional days anew; they are definite once their year is published (R20). Returns how many moved. */
export async function refreshProvisional(deps: RefreshDeps): Promise<number> {
  let moved = 0
  for (const group of await deps.db.query<Group>(GROUPS)) {
    const { payableOn, isProvisional } = dateOf(deps, group)
    moved += (await deps.db.query(MOVE, [group.drawn_on, group.claimed_on, payableOn, isProvisional])).length
  }
  return moved
}
