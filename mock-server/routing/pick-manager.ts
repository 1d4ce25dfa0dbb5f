import type { Queryable } from '../db/database'
import type { RouteTarget } from './route'

/** In one order everywhere, or two customers' requests would wait for each other. */
const LOCK_BRANCHES = `
  select id from branch where id = any($2) or id = (select branch_id from manager where id = $1)
  order by id for no key update`

/** The named manager before all others, then whoever was given the fewest. No code, no work, no room: not he (R17). */
const PICK = `
  select manager.id from manager
  cross join lateral (select count(*) as count from assignment where manager_id = manager.id) assigned
  where (manager.id = $1 or manager.branch_id = any($2))
    and manager.qr_url is not null and manager.status = 'working' and 'manager' = any(manager.roles)
    and (manager.capacity is null or assigned.count < manager.capacity)
  order by manager.id is not distinct from $1 desc, assigned.count, manager.id limit 1`

/**
 * Who of a target takes the next customer; null when nobody can. Customers of one branch take turns on its row until
 * commit, so that the counts are true however many come at once.
 */
export async function pickManager(tx: Queryable, { managerId, branchIds }: RouteTarget): Promise<string | null> {
  await tx.query(LOCK_BRANCHES, [managerId, branchIds])
  const [manager] = await tx.query<{ id: string }>(PICK, [managerId, branchIds])
  return manager?.id ?? null
}
