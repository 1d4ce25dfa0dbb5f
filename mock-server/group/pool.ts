import type { Queryable } from '../db/database'

/** What a group `g` of the branch `gb` takes people of: a district of a city, or whoever is sent to its series. */
const POOL = "coalesce(gb.city || '/' || g.district, 'series:' || coalesce(g.series_id, g.id))"

/** One of the series of `g`, through whose code people come into it, is published. */
const HAS_DOOR = 'exists (select 1 from customer_group door where (door.id = g.series_id or door.series_id = g.series_id) and door.published_at is not null)'

/** Customers are sent into `g`: it is published, or planned behind one that is. Nobody of the bank decides who joins an assisted one. */
const TAKES = `(g.kind = 'managed' and (g.published_at is not null or (g.series_id is not null and g.chat_id is null and ${HAS_DOOR})))`

/** The groups `g` that customers are sent into, with their pool. */
export const OPEN_GROUPS = `
  select g.id, g.member_limit, g.series_id, g.series_number, g.made_at, ${POOL} as pool
  from customer_group g join branch gb on gb.id = g.branch_id where ${TAKES}`

/** The district a customer lives in is that of his own branch; where it has no group, or is not known, the default group takes him (G22). */
const OF_CUSTOMERS = `
  with open as (${OPEN_GROUPS})
  select asked.id as "customerId", coalesce(
    (select pool from open where pool = cb.city || '/' || cb.district limit 1),
    (select open.pool from open join bank on bank.default_group_id = open.id)
  ) as pool
  from unnest($1::text[]) with ordinality as asked (id, seq) join customer cu on cu.id = asked.id left join branch cb on cb.id = cu.branch_id
  order by asked.seq`

/** Which pool each of them goes to, in the order they were given; null where no group takes him. */
export function poolsOf(db: Queryable, customerIds: readonly string[]): Promise<{ customerId: string; pool: string | null }[]> {
  return db.query(OF_CUSTOMERS, [customerIds])
}
