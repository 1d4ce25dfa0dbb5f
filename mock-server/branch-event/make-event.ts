import { ApiError } from '#shared/api/api-error'
import type { FoundPromise } from '#shared/compliance/find-promises'
import { promisesIn } from '../compliance/promises-in'
import type { Deps } from '../deps'
import type { WrittenEvent } from './branch-event-file'
import { insertEvent } from './insert-event'
import { branchOf } from './own-event'

type MadeEvent = { outcome: 'made' } | { outcome: 'promises'; promises: FoundPromise[] }

/** A manager invites to his own branch, in words that promise no return (K4). Throws MANAGER_NOT_FOUND, EVENT_TIME_PAST. */
export async function makeEvent(deps: Pick<Deps, 'db' | 'clock' | 'demo'>, managerId: string, event: Omit<WrittenEvent, 'branchId'>): Promise<MadeEvent> {
  const { db, clock } = deps
  const promises = promisesIn(deps, [event.name, event.place, event.gift])
  if (promises.length > 0) return { outcome: 'promises', promises }
  if (new Date(event.startsAt) <= clock.now()) throw new ApiError('EVENT_TIME_PAST', event.startsAt)
  await insertEvent(db, { ...event, branchId: await branchOf(db, managerId), madeBy: managerId }, clock.now())
  return { outcome: 'made' }
}
