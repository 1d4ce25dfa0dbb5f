import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showWeeklyEvent } from './show-weekly-event'

export function weeklyEventHandlers(deps: Deps): Handlers<'weeklyEvent'> {
  return { showWeeklyEvent: ({ customerId }) => showWeeklyEvent(deps, customerId) }
}
