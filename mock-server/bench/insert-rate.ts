import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from '../db/database'
import { postgresFolder } from '../db/postgres-binaries'

const SECONDS = 1
const THREADS = 2

const TABLE = `create table bench_insert (
  id bigint generated always as identity primary key, customer_id text not null, amount_fen bigint not null,
  booked_at timestamptz not null default now())`

const SCRIPT = `\\set customer random(1, 1000000000)
insert into bench_insert (customer_id, amount_fen) values ('crowd-' || :customer, 388);
`

/** PostgreSQL's own load generator; null where it is not installed beside the server. */
export function pgbenchPath(): string | null {
  const path = join(postgresFolder() ?? '', 'pgbench')
  return existsSync(path) ? path : null
}

/**
 * How many rows the database itself inserts in a second, one to a transaction: what a program at most can do that
 * writes one row for each draw.
 */
export async function createInsertRate(db: Database, url: string, clients: number): Promise<() => Promise<number>> {
  await db.script(TABLE)
  const { hostname, port, username, pathname } = new URL(url)
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'koi-bench-'))
    const script = join(folder, 'insert.sql')
    await writeFile(script, SCRIPT)
    const server = ['-h', hostname, '-p', port, '-U', username]
    const load = ['-n', '-M', 'prepared', '-c', clients, '-j', THREADS, '-T', SECONDS, '-f', script].map(String)
    const { stdout } = await promisify(execFile)(pgbenchPath()!, [...server, ...load, pathname.slice(1)])
    await rm(folder, { recursive: true })
    return Number(/tps = ([\d.]+)/.exec(stdout)![1])
  }
}
