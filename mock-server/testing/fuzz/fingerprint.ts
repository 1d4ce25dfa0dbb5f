import type { Database } from '../../db/database'

const TABLES = "select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'migration' order by 1"

const printOf = (name: string) =>
  `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from "${name}" t`

/** It moves on whenever anything may have been written, also for a transaction that was rolled back. */
const NEXT_TRANSACTION = 'select pg_snapshot_xmax(pg_current_snapshot())::text as number'

/** What every table holds, by its name: equal before and after means that nothing was changed. */
export type Fingerprint = Readonly<Record<string, string>>

/** Prepares the one query over all tables there are. It is run only where something may have been written since. */
export async function createFingerprint(db: Database): Promise<() => Promise<Fingerprint>> {
  const tables = await db.query<{ name: string }>(TABLES)
  const sql = tables.map(({ name }) => printOf(name)).join(' union all ')
  let last: { transaction: string; fingerprint: Fingerprint } | undefined
  return async () => {
    const [next] = await db.query<{ number: string }>(NEXT_TRANSACTION)
    if (last?.transaction === next!.number) return last.fingerprint
    const rows = await db.query<{ name: string; print: string }>(sql)
    last = { transaction: next!.number, fingerprint: Object.fromEntries(rows.map(({ name, print }) => [name, print])) }
    return last.fingerprint
  }
}
