import type { Queryable } from '../db/database'

/** A stranger at first (S8); stage and holding are looked at in the next round of work. */
const BEGIN = `
  insert into insight (customer_id, stage, stage_since, stage_look_at, ask_at)
  select id, 'potential', created_at, created_at, created_at from customer where id = any($1)
  on conflict do nothing`

/** From now on something is known of these customers; of whom it is already, it stays. */
export async function beginInsights(tx: Queryable, customerIds: readonly string[]): Promise<void> {
  await tx.query(BEGIN, [customerIds])
}
