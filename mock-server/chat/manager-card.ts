import type { Queryable } from '../db/database'

/** A manager as he introduces himself. */
export interface ManagerCard {
  id: string
  name: string
  staffNumber: string
  branchId: string
  branchName: string
  bankName: string
  /** The first of his own channels, not one that is printed somewhere; null where he has none. */
  channel: string | null
}

const FIND = `
  select m.id, m.name, m.staff_number as "staffNumber", m.branch_id as "branchId", b.name as "branchName", bank.name as "bankName",
    (select min(code) from channel where manager_id = m.id and kind = 'own') as channel
  from manager m join branch b on b.id = m.branch_id cross join bank`

/** The manager of that id, who has to be one of the bank's. */
export async function managerCard(db: Queryable, managerId: string): Promise<ManagerCard> {
  const [card] = await db.query<ManagerCard>(`${FIND} where m.id = $1`, [managerId])
  return card!
}
