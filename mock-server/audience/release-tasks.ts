import type { Queryable } from '../db/database'

/** WeCom has no such tasks: their customers are ready to be handed over again. */
export async function releaseTasks(tx: Queryable, taskIds: readonly string[]): Promise<void> {
  await tx.query("update mass_recipient set state = 'ready', task_id = null where task_id = any($1)", [taskIds])
  await tx.query('delete from mass_task where id = any($1)', [taskIds])
}
