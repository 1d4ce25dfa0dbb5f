import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefused } from '../start-refused'
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

/** PostgreSQL's code for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03'

/** How a migration gets its turn at a table that others work with. */
export interface Patience {
  /**
   * So long it waits for a table: whoever comes after it waits behind it, also where he would not have to wait for those
   * before it. Then it steps aside and lets everybody through.
   */
  lockWithinMs: number
  pauseMs: number
  tries: number
}

const PATIENCE: Patience = { lockWithinMs: 500, pauseMs: 500, tries: 120 }

function applyOnce(db: Database, { name, sql }: Migration, lockWithinMs: number): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const applied = await tx.query('select 1 from migration where name = $1', [name])
    if (applied.length > 0) return
    // Not before: for another server that migrates one waits as long as it takes.
    await tx.query(`set local lock_timeout = ${lockWithinMs}`)
    await tx.query('insert into migration (name) values ($1)', [name])
    for (const statement of sql.split(/^-- next\n/m)) await tx.query(statement)
  })
}

/** Whole or not at all: one that did not get its tables in time has changed nothing, and is tried again. */
async function apply(db: Database, migration: Migration, { lockWithinMs, pauseMs, tries }: Patience): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await applyOnce(db, migration, lockWithinMs)
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error
      if (tried === tries) throw new StartRefused(`${migration.name}: a table it changes was busy all the time: look for a transaction that does not end`)
      await wait(pauseMs)
    }
  }
}

/** Brings the database to the newest form, while servers of the form before go on answering. */
export async function migrate(db: Database, migrations?: readonly Migration[], patience = PATIENCE): Promise<void> {
  await db.script('create table if not exists migration (name text primary key, applied_at timestamptz not null default now())')
  for (const migration of migrations ?? (await readMigrations())) await apply(db, migration, patience)
}
