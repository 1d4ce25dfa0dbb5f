import { shanghaiDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import type { WeeklyEventView } from '#shared/weekly-event/contract'
import { nextEventDay, themeOf } from '#shared/weekly-event/next-event'
import type { Deps } from '../deps'
import { findOwnGroup } from '../local-benefit/find-own-group'

/** The next Friday's event as a customer sees it now (C29). */
export async function showWeeklyEvent(
  deps: Pick<Deps, 'db' | 'keys' | 'regions' | 'clock' | 'demo'>,
  customerId: string,
): Promise<WeeklyEventView> {
  const { time, themes } = deps.demo.community.weeklyEvents
  const now = deps.clock.now()
  const startsOn = nextEventDay(now, time)
  const { group } = await findOwnGroup(deps, customerId)
  return {
    ...themes[themeOf(startsOn, themes.length)]!,
    startsOn, time,
    startsAt: instantOf(startsOn, time).toISOString(),
    today: shanghaiDay(now),
    groupName: group?.name ?? null,
  }
}
