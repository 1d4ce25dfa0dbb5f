import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

/** Nothing about campaigns is sent to him any more (K12). Again leaves the day it began. */
export async function stopMessages({ db, clock }: Pick<Deps, 'db' | 'clock'>, customerId: string): Promise<void> {
  await db.query('update customer set messages_stopped_at = $2 where id = $1 and messages_stopped_at is null', [customerId, clock.now()])
}

export async function resumeMessages({ db }: Pick<Deps, 'db'>, customerId: string): Promise<void> {
  await db.query('update customer set messages_stopped_at = null where id = $1', [customerId])
}

/** Whether he may be sent anything about campaigns: asked by whoever is about to. */
export async function wantsMessages(db: Queryable, customerId: string): Promise<boolean> {
  const wanting = await db.query('select 1 from customer where id = $1 and messages_stopped_at is null', [customerId])
  return wanting.length > 0
}
