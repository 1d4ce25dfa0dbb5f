import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { openRooms, planSiblings } from './open-rooms'
import { OPEN_GROUPS, poolsOf } from './pool'
import { takeSeats } from './take-seats'

type PlaceDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'settings'>

/** Where he is already, or is expected: there he stays. */
const CURRENT = `
  with open as (${OPEN_GROUPS})
  select distinct on (held.customer_id) held.customer_id as "customerId", held.group_id as "groupId"
  from (
    select customer_id, group_id, 1 as rank from group_member where is_member and customer_id = any($1)
    union all
    select customer_id, group_id, 2 from group_place where customer_id = any($1) and placed_at > $2
  ) held join open on open.id = held.group_id and open.pool = any($3)
  order by held.customer_id, held.rank, held.group_id`

const PLACE = `
  insert into group_place (customer_id, group_id, placed_at) select customer_id, group_id, $3 from unnest($1::text[], $2::text[]) as seat (customer_id, group_id)
  on conflict (customer_id) do update set group_id = excluded.group_id, placed_at = excluded.placed_at`

const HOUR_MS = 60 * 60 * 1000

const keyOf = ({ pools }: { pools: readonly string[] }) => pools.join('\n')

/** Whoever else fills these pools waits: what is read from here on is true until the end. In one order everywhere: no two wait for each other. */
async function lockPools(tx: Queryable, pools: readonly string[]): Promise<void> {
  for (const pool of [...new Set(pools)].toSorted()) await tx.query('select pg_advisory_xact_lock(hashtext($1))', [pool])
}

async function placeInPools(tx: Queryable, { clock, random, settings }: PlaceDeps, pools: readonly string[], customerIds: readonly string[]): Promise<Map<string, string>> {
  const now = clock.now()
  const heldSince = new Date(now.getTime() - settings.group.seatHeldHours * HOUR_MS)
  const current = await tx.query<{ customerId: string; groupId: string }>(CURRENT, [customerIds, heldSince, pools])
  const placed = new Map(current.map(({ customerId, groupId }) => [customerId, groupId]))
  const waiting = customerIds.filter((id) => !placed.has(id))
  if (waiting.length === 0) return placed
  const rooms = await openRooms(tx, pools, heldSince)
  // While he waited the last of them was taken back.
  if (rooms.length === 0) return placed
  const seats = takeSeats(rooms, waiting)
  const planned = Math.max(0, ...seats.map(({ room }) => room - rooms.length + 1))
  const ids = [...rooms.map(({ id }) => id), ...(await planSiblings(tx, { random, now }, rooms.at(-1)!.seriesId, planned))]
  await tx.query(PLACE, [seats.map(({ customerId }) => customerId), seats.map(({ room }) => ids[room]!), now])
  for (const { customerId, room } of seats) placed.set(customerId, ids[room]!)
  return placed
}

/**
 * Sends customers to the group of their district (G22): to the first that has a seat, and when all are full to a new one behind
 * them (G2). However many come at once, nobody gets a seat too many. Who is in a group of his district, or is expected there,
 * stays with it. Those for whom there is no group are missing in the answer.
 */
export async function placeCustomers(deps: PlaceDeps, customerIds: readonly string[]): Promise<Map<string, string>> {
  return deps.db.transaction(async (tx) => {
    const sent = (await poolsOf(tx, [...new Set(customerIds)])).filter(({ pools }) => pools.length > 0)
    await lockPools(tx, sent.flatMap(({ pools }) => pools))
    const placed = new Map<string, string>()
    for (const pools of new Map(sent.map((it) => [keyOf(it), it.pools])).values()) {
      const ids = sent.filter((it) => keyOf(it) === keyOf({ pools })).map(({ customerId }) => customerId)
      for (const [customerId, groupId] of await placeInPools(tx, deps, pools, ids)) placed.set(customerId, groupId)
    }
    return placed
  })
}
