import type { FoundPromise } from '#shared/compliance/find-promises'
import { promisesIn } from '../compliance/promises-in'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { LOCK_EVENT, requireOwnEvent } from './own-event'

type Cancelled = { outcome: 'cancelled' | 'over' } | { outcome: 'promises'; promises: FoundPromise[] }

const CANCEL = 'update branch_event set cancelled_at = $2, cancel_reason = $3 where id = $1 and cancelled_at is null'

async function cancelWithin(tx: Queryable, now: Date, eventId: string, managerId: string, reason: string): Promise<Cancelled> {
  await tx.query(LOCK_EVENT, [eventId])
  const { startsAt, isCancelled } = await requireOwnEvent(tx, eventId, managerId)
  if (!isCancelled && startsAt <= now) return { outcome: 'over' }
  await tx.query(CANCEL, [eventId, now, reason.trim()])
  return { outcome: 'cancelled' }
}

/** It does not take place (S22): no code is good any more; again it changes nothing. Throws EVENT_NOT_FOUND. */
export async function cancelEvent({ db, clock, demo }: Pick<Deps, 'db' | 'clock' | 'demo'>, eventId: string, managerId: string, reason: string): Promise<Cancelled> {
  const promises = promisesIn({ demo }, [reason])
  if (promises.length > 0) return { outcome: 'promises', promises }
  return db.transaction((tx) => cancelWithin(tx, clock.now(), eventId, managerId, reason))
}
