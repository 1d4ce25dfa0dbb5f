import type { Queryable } from '../db/database'

/** The manager he added last and still has, the one he was given (C13), the one his link brought: the first there is. */
const MANAGER = `
  select coalesce(
    (select manager_id from (
       select distinct on (manager_id) manager_id, kind, happened_at from contact_change
       where customer_id = $1 order by manager_id, happened_at desc, kind desc) last
     where kind = 'add' order by happened_at desc, manager_id limit 1),
    (select manager_id from assignment where customer_id = $1),
    (select manager_id from participation where customer_id = $1 and manager_id is not null order by opened_at desc, id limit 1)
  ) as "managerId"`

/** Whose customer he is, to be written down beside what he does; null where he is nobody's yet. */
export async function managerOf(db: Queryable, customerId: string): Promise<string | null> {
  const [row] = await db.query<{ managerId: string | null }>(MANAGER, [customerId])
  return row!.managerId
}
