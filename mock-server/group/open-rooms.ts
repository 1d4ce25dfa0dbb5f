import type { Queryable } from '../db/database'
import type { Random } from '../random'
import { lockGroup } from './lock-group'
import { OPEN_GROUPS } from './pool'
import type { Room } from './take-seats'

export interface OpenRoom extends Room {
  id: string
  seriesId: string
}

/** A seat is a member's, or is kept for somebody who has been sent there and has not joined any group since. */
const ROOMS = `
  with open as (${OPEN_GROUPS})
  select open.id, coalesce(open.series_id, open.id) as "seriesId", open.member_limit as "limit", (
    select count(*)::int from (
      select customer_id from group_member m where m.group_id = open.id and m.is_member
      union
      select p.customer_id from group_place p where p.group_id = open.id and p.placed_at > $2 and not exists (
        select 1 from group_member m where m.customer_id = p.customer_id and m.is_member and m.changed_at >= p.placed_at
      )
    ) seat
  ) as taken
  from open where open.pool = any($1) order by open.made_at nulls first, open.series_number, open.id`

/** The groups of these pools in the order they are filled, with what is taken of each. */
export const openRooms = (tx: Queryable, pools: readonly string[], heldSince: Date): Promise<OpenRoom[]> => tx.query<OpenRoom>(ROOMS, [pools, heldSince])

const NEXT_NUMBER = 'select max(series_number) + 1 as next from customer_group where id = $1 or series_id = $1'

/** As the first of them is; its name must stay short enough with the number behind it. */
const PLAN = `
  insert into customer_group (id, name, branch_id, kind, finance, social, theme, product, district, member_limit, pitch, series_id, series_number, made_at)
  select planned.id, left(first.name, 36) || planned.number, first.branch_id, first.kind, first.finance, first.social, first.theme, first.product,
    first.district, first.member_limit, first.pitch, first.id, planned.number, $4
  from unnest($2::text[], $3::integer[]) as planned (id, number) join customer_group first on first.id = $1`

/** Of an id as much as leaves room for what follows it. */
const ID_LENGTH = 40

/** Plans the next groups of a series, until WeCom makes their rooms; returns their ids in order. */
export async function planSiblings(tx: Queryable, { random, now }: { random: Random; now: Date }, seriesId: string, count: number): Promise<string[]> {
  if (count === 0) return []
  await lockGroup(tx, seriesId)
  const [row] = await tx.query<{ next: number }>(NEXT_NUMBER, [seriesId])
  const numbers = Array.from({ length: count }, (_, index) => row!.next + index)
  const ids = numbers.map((number) => `${seriesId.slice(0, ID_LENGTH)}-${number}-${random.bytes(4).toString('hex')}`)
  await tx.query(PLAN, [seriesId, ids, numbers, now])
  return ids
}
