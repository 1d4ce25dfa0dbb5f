import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { keepClock } from './keep-clock'
import { laterWorkingDay } from './later-working-day'

type ClockHandlers = Pick<Handlers<'qa'>, 'showClock' | 'setClock' | 'advanceWorkingDays' | 'setClockRunning'>

/** QA's clock. What is done to it outlives a restart. */
export function clockHandlers({ db, clock, calendar }: Pick<Deps, 'db' | 'clock' | 'calendar'>): ClockHandlers {
  const view = () => ({ now: clock.now().toISOString(), isRunning: clock.stoppedAt === null })
  const change = async (act: () => void) => {
    act()
    await keepClock(db, clock)
    return view()
  }
  return {
    showClock: async () => view(),
    setClock: ({ body }) => change(() => clock.moveTo(new Date(body.now))),
    advanceWorkingDays: ({ body }) => change(() => clock.moveTo(laterWorkingDay(calendar, clock.now(), body.days))),
    setClockRunning: ({ body }) => change(body.isRunning ? clock.run : clock.stop),
  }
}
