import { findPhone } from '../customer/find-phone'
import type { Deps } from '../deps'
import { isInRegion } from '../eligibility/phone-region'

export interface OwnGroup {
  id: string
  name: string
  city: string
  isMember: boolean
}

/** Where a customer is, and the group he is given there (C20). */
export interface Place {
  city: string | null
  group: OwnGroup | null
}

type PlaceDeps = Pick<Deps, 'db' | 'keys' | 'regions'>

/** Of groups that follow one another the first has the benefits of all. */
const JOINED = `
  select coalesce(g.series_id, g.id) as id, g.name, b.city, true as "isMember"
  from group_member m join customer_group g on g.id = m.group_id join branch b on b.id = g.branch_id
  where m.customer_id = $1 and m.is_member order by m.changed_at desc, g.id limit 1`

/** Where his manager has invited him. */
const EXPECTED = `
  select coalesce(g.series_id, g.id) as id, g.name, b.city, false as "isMember"
  from group_place p join customer_group g on g.id = p.group_id join branch b on b.id = g.branch_id where p.customer_id = $1`

/** The group of his own branch before those of the city's others. */
const ALL = `
  select g.id, g.name, b.province, b.city, false as "isMember"
  from customer_group g join branch b on b.id = g.branch_id where g.published_at is not null and g.series_id is null
  order by coalesce(b.id = (select branch_id from customer where id = $1), false) desc, g.id`

/**
 * By the group he is in, which he has chosen himself; else by the one he is invited to (G22); else by the city his phone is
 * from. Nothing is guessed.
 */
export async function findOwnGroup(deps: PlaceDeps, customerId: string): Promise<Place> {
  const [joined] = await deps.db.query<OwnGroup>(JOINED, [customerId])
  if (joined) return { city: joined.city, group: joined }
  const [expected] = await deps.db.query<OwnGroup>(EXPECTED, [customerId])
  if (expected) return { city: expected.city, group: expected }
  const phone = await findPhone(deps, customerId)
  const region = phone && deps.regions.find(phone)
  if (!region) return { city: null, group: null }
  const groups = await deps.db.query<OwnGroup & { province: string }>(ALL, [customerId])
  const found = groups.find((group) => isInRegion(region, group))
  return { city: found?.city ?? region.city, group: found ?? null }
}
