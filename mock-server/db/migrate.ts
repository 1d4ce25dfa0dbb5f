import { readdir, readFile } from 'node:fs/promises'
import type { Database } from './database'

const FOLDER = new URL('./migrations/', import.meta.url)

interface Migration {
  name: string
  sql: string
}

/** The migrations in order: plain SQL files, each applied once and never edited afterwards. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, FOLDER), 'utf8') })))
}

/** Any number, the same in every process: two servers that start together migrate one after the other. */
const MIGRATION_LOCK = 20260212

/** Brings the database to the newest form. */
export async function migrate(db: Database): Promise<void> {
  await db.script('create table if not exists migration (name text primary key, applied_at timestamptz not null default now())')
  for (const { name, sql } of await readMigrations()) {
    await db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
      const applied = await tx.query('select 1 from migration where name = $1', [name])
      if (applied.length > 0) return
      await tx.query('insert into migration (name) values ($1)', [name])
      for (const statement of sql.split(/^-- next\n/m)) await tx.query(statement)
    })
  }
}
