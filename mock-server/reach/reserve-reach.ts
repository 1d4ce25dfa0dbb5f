import type { ReachAnswer, ReachKind } from '#shared/reach/contract'
import { lockCustomers } from '../customer/lock-customers'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findStanding } from './find-standing'

type ReserveDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'settings'>

/** What a manager is about to send a customer. */
export interface WantedReach {
  customerId: string
  managerId: string
  kind: ReachKind
  title: string
  idempotencyKey: string
}

const ID_BYTES = 12

const FIND = `
  select id from reach
  where customer_id = $1 and manager_id = $2 and kind = $3 and idempotency_key = $4 and cancelled_at is null`

/** A place that was given back is taken anew by the same key. */
const INSERT = `
  insert into reach (id, customer_id, manager_id, kind, idempotency_key, title, reserved_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (customer_id, manager_id, kind, idempotency_key) do update set reserved_at = excluded.reserved_at, cancelled_at = null
  returning id`

async function findKept(tx: Queryable, { customerId, managerId, kind, idempotencyKey }: WantedReach): Promise<string | null> {
  const [kept] = await tx.query<{ id: string }>(FIND, [customerId, managerId, kind, idempotencyKey])
  return kept?.id ?? null
}

async function keepPlace(tx: Queryable, { clock, random }: ReserveDeps, { customerId, managerId, kind, idempotencyKey, title }: WantedReach): Promise<string> {
  const id = random.bytes(ID_BYTES).toString('base64url')
  const [kept] = await tx.query<{ id: string }>(INSERT, [id, customerId, managerId, kind, idempotencyKey, title, clock.now()])
  return kept!.id
}

const allowed = (reachId: string): ReachAnswer => ({ allowed: true, reason: null, nextAllowedAt: null, nextAllowedOn: null, reachId })

/**
 * Asks whether something may be sent to a customer, and keeps the place for it until it is told what became of it
 * (settleReach). All who ask about one customer take turns, so that nobody takes a place twice (S20). Throws CUSTOMER_NOT_FOUND.
 */
export function reserveReach(deps: ReserveDeps, wanted: WantedReach): Promise<ReachAnswer> {
  return deps.db.transaction(async (tx) => {
    await lockCustomers(tx, [wanted.customerId])
    const keptId = await findKept(tx, wanted)
    if (keptId !== null) return allowed(keptId)
    const { reason, nextAllowedAt, nextAllowedOn } = await findStanding(tx, deps, wanted.customerId)
    if (wanted.kind === 'marketing' && reason !== null) return { allowed: false, reason, nextAllowedAt, nextAllowedOn, reachId: null }
    return allowed(await keepPlace(tx, deps, wanted))
  })
}
