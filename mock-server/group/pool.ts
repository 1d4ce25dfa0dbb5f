import { isSameDistrict } from '#shared/group/same-district'
import type { Queryable } from '../db/database'

/** What a group `g` of the branch `gb` takes people of: a district of a city, or whoever is sent to its series. */
const POOL = "coalesce(gb.city || '/' || g.district, 'series:' || coalesce(g.series_id, g.id))"

/** One of the series of `g`, through whose code people come into it, is published. */
const HAS_DOOR = 'exists (select 1 from customer_group door where (door.id = g.series_id or door.series_id = g.series_id) and door.published_at is not null)'

/** Customers are sent into `g`: it is published, or planned behind one that is. Nobody of the bank decides who joins an assisted one. */
const TAKES = `(g.kind = 'managed' and (g.published_at is not null or (g.series_id is not null and g.chat_id is null and ${HAS_DOOR})))`

/** The groups `g` that customers are sent into, with their pool. */
export const OPEN_GROUPS = `
  select g.id, g.member_limit, g.series_id, g.series_number, g.made_at, gb.city, g.district, ${POOL} as pool
  from customer_group g join branch gb on gb.id = g.branch_id where ${TAKES}`

const OPEN_POOLS = `
  with open as (${OPEN_GROUPS})
  select open.pool, open.city, open.district, bool_or(bank.default_group_id is not null) as "isDefault"
  from open left join bank on bank.default_group_id = open.id group by open.pool, open.city, open.district order by open.pool`

/** The district a customer lives in is that of his own branch. */
const OF_CUSTOMERS = `
  select asked.id as "customerId", cb.city, cb.district
  from unnest($1::text[]) with ordinality as asked (id, seq) join customer cu on cu.id = asked.id left join branch cb on cb.id = cu.branch_id
  order by asked.seq`

interface Place {
  city: string | null
  district: string | null
}

interface OpenPool extends Place {
  pool: string
  isDefault: boolean
}

/** A district's groups may be written under its shorter and its longer name: they are filled together. */
function poolsAt(open: readonly OpenPool[], { city, district }: Place): string[] {
  if (district === null) return []
  return open.filter((it) => it.city === city && it.district !== null && isSameDistrict(it.district, district)).map(({ pool }) => pool)
}

function defaultPools(open: readonly OpenPool[]): string[] {
  const chosen = open.find(({ isDefault }) => isDefault)
  if (!chosen) return []
  return chosen.district === null ? [chosen.pool] : poolsAt(open, chosen)
}

/**
 * Which pools each of them may go to, in the order they were given: those of his district; where it has no group, or is not
 * known, those of the default group (G22). None where no group takes him.
 */
export async function poolsOf(db: Queryable, customerIds: readonly string[]): Promise<{ customerId: string; pools: readonly string[] }[]> {
  const open = await db.query<OpenPool>(OPEN_POOLS)
  const customers = await db.query<Place & { customerId: string }>(OF_CUSTOMERS, [customerIds])
  const elsewhere = defaultPools(open)
  return customers.map(({ customerId, ...place }) => {
    const own = poolsAt(open, place)
    return { customerId, pools: own.length > 0 ? own : elsewhere }
  })
}
