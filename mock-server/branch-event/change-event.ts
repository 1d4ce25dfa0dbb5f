import { ApiError } from '#shared/api/api-error'
import type { FoundPromise } from '#shared/compliance/find-promises'
import { promisesIn } from '../compliance/promises-in'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { moveUp } from './move-up'
import { LOCK_EVENT, requireOwnEvent } from './own-event'

export interface EventPlan {
  place: string
  quota: number
  /** ISO instant. */
  startsAt: string
}

type Changed = { outcome: 'changed' | 'over' } | { outcome: 'promises'; promises: FoundPromise[] } | { outcome: 'placesTaken'; joined: number }

const JOINED = "select count(*)::int as count from branch_sign_up where event_id = $1 and state = 'in'"

/** Only what a guest has to know is to be told: more places are good news for who waits, and no other. */
const CHANGE = `
  update branch_event set place = $2, quota = $3, starts_at = $4,
    changed_at = case when place = $2 and starts_at = $4 then changed_at else $5 end where id = $1`

async function changeWithin(tx: Queryable, { clock }: Pick<Deps, 'clock'>, eventId: string, managerId: string, { place, quota, startsAt }: EventPlan): Promise<Changed> {
  await tx.query(LOCK_EVENT, [eventId])
  const now = clock.now()
  const event = await requireOwnEvent(tx, eventId, managerId)
  if (event.isCancelled || event.startsAt <= now) return { outcome: 'over' }
  const [joined] = await tx.query<{ count: number }>(JOINED, [eventId])
  if (quota < joined!.count) return { outcome: 'placesTaken', joined: joined!.count }
  await tx.query(CHANGE, [eventId, place.trim(), quota, new Date(startsAt), now])
  await moveUp(tx, eventId)
  return { outcome: 'changed' }
}

/** Another time or place, or other places (S22): nobody loses his, and who waits moves up. Throws EVENT_NOT_FOUND, EVENT_TIME_PAST. */
export async function changeEvent(deps: Pick<Deps, 'db' | 'clock' | 'demo'>, eventId: string, managerId: string, plan: EventPlan): Promise<Changed> {
  const promises = promisesIn(deps, [plan.place])
  if (promises.length > 0) return { outcome: 'promises', promises }
  if (new Date(plan.startsAt) <= deps.clock.now()) throw new ApiError('EVENT_TIME_PAST', plan.startsAt)
  return deps.db.transaction((tx) => changeWithin(tx, deps, eventId, managerId, plan))
}
