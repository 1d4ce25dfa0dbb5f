import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import type { WrittenEvent } from './branch-event-file'
import { insertEvent } from './insert-event'
import { branchOf } from './own-event'

/** A manager invites to his own branch. Throws MANAGER_NOT_FOUND, EVENT_TIME_PAST. */
export async function makeEvent({ db, clock }: Pick<Deps, 'db' | 'clock'>, managerId: string, event: Omit<WrittenEvent, 'branchId'>): Promise<{ isMade: true }> {
  if (new Date(event.startsAt) <= clock.now()) throw new ApiError('EVENT_TIME_PAST', event.startsAt)
  await insertEvent(db, { ...event, branchId: await branchOf(db, managerId), madeBy: managerId }, clock.now())
  return { isMade: true }
}
