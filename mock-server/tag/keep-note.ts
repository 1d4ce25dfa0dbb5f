import type { Queryable } from '../db/database'
import type { TagKey } from './tag-key'

const KEEP = `
  insert into customer_note (customer_id, manager_id, remark, description, read_at) values ($1, $2, $3, $4, $5)
  on conflict (customer_id, manager_id) do update set remark = excluded.remark, description = excluded.description, read_at = excluded.read_at`

/** A manager's remark on a customer, as WeCom has it since now (S7). */
export async function keepNote(db: Queryable, { customerId, managerId }: Omit<TagKey, 'tagId'>, remark: string, description: string, now: Date): Promise<void> {
  await db.query(KEEP, [customerId, managerId, remark, description, now])
}
