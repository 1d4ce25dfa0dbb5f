import type { Queryable } from '../db/database'
import { filledTables } from '../qa/kept-rows'

/** Each identity column's numbers begin with 1 again. */
const RESTART_NUMBERS = `
  select setval(pg_get_serial_sequence(quote_ident(c.relname), a.attname), 1, false)
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and a.attidentity <> '' and not a.attisdropped`

/**
 * Leaves nothing behind, ten times as fast as a truncation of many small tables. Neither frozen rows nor references
 * hold it up until the transaction ends: only a test's own database lets anyone do that.
 */
export async function clearWorld(tx: Queryable): Promise<void> {
  await tx.query('set local session_replication_role = replica')
  const deletes = (await filledTables(tx)).map(({ name }, index) => `d${index} as (delete from ${name})`)
  if (deletes.length > 0) await tx.query(`with ${deletes.join(', ')} select 1`)
  await tx.query(RESTART_NUMBERS)
}
