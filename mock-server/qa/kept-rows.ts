import type { Queryable } from '../db/database'

/** Every row of the world, to be put back later. */
export type KeptRows = readonly KeptTable[]

interface KeptTable extends Table {
  rows: string
}

interface Table {
  name: string
  /** Without those the database numbers by itself. */
  columns: string
}

/** The list of migrations is no part of the world, and the clock is set on its own. */
const TABLES = `
  select quote_ident(c.relname) as name,
    (select string_agg(quote_ident(attname), ', ') from pg_attribute
     where attrelid = c.oid and attnum > 0 and not attisdropped and attidentity = '') as columns
  from pg_class c
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not in ('migration', 'simulated_clock')`

/** Those that hold a row, without the list of migrations and the clock. */
export async function filledTables(db: Queryable): Promise<Table[]> {
  const tables = await db.query<Table>(TABLES)
  const looks = tables.map(({ name }) => `select '${name}' as name where exists (select 1 from ${name})`)
  const filled = await db.query<{ name: string }>(looks.join(' union all '))
  return tables.filter(({ name }) => filled.some((it) => it.name === name))
}

/** Leaves nothing behind. */
export async function emptyWorld(db: Queryable): Promise<void> {
  const names = (await filledTables(db)).map(({ name }) => name)
  // Truncating does not fire the triggers that freeze rows: this is QA's privilege. An empty table costs as much as a full one.
  if (names.length > 0) await db.query(`truncate ${names.join(', ')} restart identity cascade`)
}

export async function keepRows(db: Queryable): Promise<KeptRows> {
  const kept = []
  for (const table of await filledTables(db)) {
    const [row] = await db.query<{ rows: string }>(`select json_agg(t)::text as rows from ${table.name} t`)
    kept.push({ ...table, rows: row!.rows })
  }
  return kept
}

/** Writes kept rows into an empty world. */
export async function insertRows(tx: Queryable, kept: KeptRows): Promise<void> {
  const inserts = kept.map(
    ({ name, columns }, index) =>
      `i${index} as (insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $${index + 1}::text::json))`,
  )
  // One statement: what refers to what is checked at its end.
  if (inserts.length > 0) await tx.query(`with ${inserts.join(', ')} select 1`, kept.map(({ rows }) => rows))
}

/** Puts them back in place of whatever there is now. */
export async function putBackRows(tx: Queryable, kept: KeptRows): Promise<void> {
  await emptyWorld(tx)
  await insertRows(tx, kept)
}
