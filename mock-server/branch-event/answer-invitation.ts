import { ApiError } from '#shared/api/api-error'
import type { BranchEvent } from '#shared/branch-event/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { makeCode } from './make-code'
import { moveUp } from './move-up'
import { LOCK_EVENT } from './own-event'
import { showEvent } from './show-event'

type AnswerDeps = Pick<Deps, 'db' | 'clock' | 'random'>

export interface Invitation {
  eventId: string
  customerId: string
  isComing: boolean
  /** Whose link he came by. */
  managerId: string | null
}

/** What he had before, he has anew, behind everybody else; his code is another one. */
const SIGN_UP = `
  insert into branch_sign_up (event_id, customer_id, manager_id, state, turn, signed_at, code)
  select e.id, $2, (select id from manager where id = $3 and branch_id = e.branch_id),
    case when (select count(*) from branch_sign_up where event_id = e.id and state = 'in') < e.quota then 'in' else 'waiting' end,
    1 + coalesce((select max(turn) from branch_sign_up where event_id = e.id), 0), $4, $5
  from branch_event e where e.id = $1
  on conflict (event_id, customer_id) do update
    set state = excluded.state, turn = excluded.turn, signed_at = excluded.signed_at, code = excluded.code,
      manager_id = coalesce(excluded.manager_id, branch_sign_up.manager_id)`

/** Who has been there is not gone any more. */
const CANCEL = `
  update branch_sign_up set state = 'gone' where event_id = $1 and customer_id = $2 and came_at is null and state in ('in', 'waiting')`

async function answerWithin(tx: Queryable, deps: AnswerDeps, { eventId, customerId, isComing, managerId }: Invitation): Promise<BranchEvent> {
  const locked = await tx.query(LOCK_EVENT, [eventId])
  if (locked.length === 0) throw new ApiError('EVENT_NOT_FOUND', eventId)
  const { state, startsAt, refusal, cancelled } = await showEvent(tx, deps, eventId, customerId)
  const now = deps.clock.now()
  const isSignedUp = state === 'in' || state === 'waiting'
  const isOpen = new Date(startsAt) > now && cancelled === null
  if (isComing && !isSignedUp && refusal === null) await tx.query(SIGN_UP, [eventId, customerId, managerId, now, makeCode(deps.random)])
  if (!isComing && isSignedUp && isOpen) {
    await tx.query(CANCEL, [eventId, customerId])
    await moveUp(tx, eventId)
  }
  return showEvent(tx, deps, eventId, customerId)
}

/**
 * A customer comes to an event, or does not (S22). Beyond the quota he waits; when somebody cancels, whoever waits longest
 * moves up. After it has begun nothing changes any more. Throws EVENT_NOT_FOUND.
 */
export function answerInvitation(deps: AnswerDeps, invitation: Invitation): Promise<BranchEvent> {
  return deps.db.transaction((tx) => answerWithin(tx, deps, invitation))
}
