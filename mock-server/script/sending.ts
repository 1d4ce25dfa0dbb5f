import type { ScriptSending } from '#shared/script/contract'
import type { Queryable } from '../db/database'
import type { Pair } from '../chat/pair'

const COLUMNS = 'd.id, d.script_id as "scriptId", s.title, d.messages, d.sent from script_sending d join script s on s.id = d.script_id'

/** One that this manager began with this customer. */
export async function findSending(db: Queryable, { customerId, managerId }: Pair, sendingId: string): Promise<ScriptSending | null> {
  const [row] = await db.query<ScriptSending>(`select ${COLUMNS} where d.id = $1 and d.customer_id = $2 and d.manager_id = $3`, [sendingId, customerId, managerId])
  return row ?? null
}

/** The latest that stopped on the way and was not let be (S24); one that never began is none. */
export async function openSending(db: Queryable, { customerId, managerId }: Pair): Promise<ScriptSending | null> {
  const [row] = await db.query<ScriptSending & { isOpen: boolean }>(
    `select (not d.is_dropped and d.sent between 1 and cardinality(d.messages) - 1) as "isOpen", ${COLUMNS}
     where d.customer_id = $1 and d.manager_id = $2 and d.sent > 0 order by d.started_at desc, d.id limit 1`,
    [customerId, managerId],
  )
  if (!row?.isOpen) return null
  const { id, scriptId, title, messages, sent } = row
  return { id, scriptId, title, messages, sent }
}

/** What this manager has sent him whole, each once. */
export async function sentScriptIds(db: Queryable, { customerId, managerId }: Pair): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select distinct script_id as id from script_sending where customer_id = $1 and manager_id = $2 and sent = cardinality(messages) order by 1',
    [customerId, managerId],
  )
  return rows.map(({ id }) => id)
}
