import type { ReachAnswer, ReachKind, ReachStanding } from '#shared/reach/contract'
import { lockCustomers } from '../customer/lock-customers'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findStandings } from './find-standing'

export type ReserveDeps = Pick<Deps, 'clock' | 'random' | 'settings'>

/** What a manager is about to send. */
export interface WantedReach {
  managerId: string
  kind: ReachKind
  title: string
  idempotencyKey: string
}

interface Kept {
  id: string
  customerId: string
}

const ID_BYTES = 12

const FIND = `
  select id, customer_id as "customerId" from reach
  where customer_id = any($1) and manager_id = $2 and kind = $3 and idempotency_key = $4 and cancelled_at is null`

/** A place that was given back is taken anew by the same key. */
const INSERT = `
  insert into reach (id, customer_id, manager_id, kind, idempotency_key, title, reserved_at)
  select *, $3, $4, $5, $6, $7 from unnest($1::text[], $2::text[])
  on conflict (customer_id, manager_id, kind, idempotency_key) do update set reserved_at = excluded.reserved_at, cancelled_at = null
  returning id, customer_id as "customerId"`

const kept = (rows: readonly Kept[]) => new Map(rows.map(({ id, customerId }) => [customerId, id]))

const allowed = (reachId: string): ReachAnswer => ({ allowed: true, reason: null, nextAllowedAt: null, nextAllowedOn: null, reachId })

const refused = ({ reason, nextAllowedAt, nextAllowedOn }: ReachStanding): ReachAnswer => ({ allowed: false, reason, nextAllowedAt, nextAllowedOn, reachId: null })

async function keepPlaces(tx: Queryable, { clock, random }: ReserveDeps, { managerId, kind, idempotencyKey, title }: WantedReach, customerIds: readonly string[]) {
  const ids = customerIds.map(() => random.bytes(ID_BYTES).toString('base64url'))
  return kept(await tx.query<Kept>(INSERT, [ids, customerIds, managerId, kind, idempotencyKey, title, clock.now()]))
}

/**
 * Asks whether something may be sent to each of these customers, and keeps the places for it until it is told what became of
 * them. All who ask about one customer take turns, so that nobody takes a place twice (S20). Throws CUSTOMER_NOT_FOUND.
 */
export async function reserveReaches(tx: Queryable, deps: ReserveDeps, wanted: WantedReach, customerIds: readonly string[]): Promise<Map<string, ReachAnswer>> {
  await lockCustomers(tx, customerIds)
  const before = kept(await tx.query<Kept>(FIND, [customerIds, wanted.managerId, wanted.kind, wanted.idempotencyKey]))
  const standings = await findStandings(tx, deps, customerIds)
  const isFree = (id: string) => wanted.kind === 'service' || standings.get(id)!.reason === null
  const places = await keepPlaces(tx, deps, wanted, customerIds.filter((id) => !before.has(id) && isFree(id)))
  return new Map(customerIds.map((id) => {
    const reachId = before.get(id) ?? places.get(id)
    return [id, reachId === undefined ? refused(standings.get(id)!) : allowed(reachId)]
  }))
}
