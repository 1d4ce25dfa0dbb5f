import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { loadDemo } from '../qa/load-demo'
import { makeReady } from '../scenario/ready-customer'
import { createTestDeps, R13 } from '../testing/demo-world'
import { credentials } from '../testing/fuzz/credentials'
import { keptDemo } from '../testing/kept-demo'
import { startTestApp, type TestApp } from '../testing/test-app'
import { freshPostgres } from '../testing/use-database'
import type { Database } from './database'
import { migrate } from './migrate'
import { openPostgres } from './postgres'

/** What a next version may want of tables that this one works with. */
const NEXT = { name: '9997-probe.sql', sql: [
  'create table probe (id bigint generated always as identity primary key, voucher_id text not null references voucher, customer_id text not null references customer)',
  "alter table voucher add column probe_text text not null default ''",
  'create index voucher_probe on voucher (probe_text)',
  'alter table customer add constraint customer_probe check (id is not null) not valid',
  'create trigger probe before delete on voucher for each row execute function refuse_change()',
].join('\n-- next\n') }

/** So often the customer is answered while a report holds on to a table, and a migration waits for it. */
const ROUNDS = 15

let url: string
let db: Database
let app: TestApp

beforeAll(async () => {
  url = await freshPostgres(inject('postgresUrl')!)
  db = await openPostgres(url)
  await migrate(db)
  const deps = createTestDeps(db, await keptDemo())
  await loadDemo(deps)
  app = await startTestApp(deps)
  await makeReady(app.deps, R13, 'cust-08', '15867107600')
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const draw = (key: string) =>
  app.inject({ method: 'POST', url: `/api/campaigns/${R13}/draws`, headers: { ...credentials(app.deps, { as: 'customer', id: 'cust-08' }), 'idempotency-key': `under-load-${key}` } })

const look = () => app.inject({ url: '/api/vouchers', headers: credentials(app.deps, { as: 'customer', id: 'cust-08' }) })

/** A customer draws and looks, again and again, until the work is done; returns how he was answered, every time. */
async function during(work: Promise<unknown>, afterRound: (round: number) => unknown = () => undefined): Promise<number[]> {
  const codes: number[] = []
  const standing = { isOver: false }
  void work.finally(() => (standing.isOver = true)).catch(() => undefined)
  for (let round = 1; !standing.isOver; round += 1) {
    codes.push(...(await Promise.all([draw(String(round)), look()])).map(({ statusCode }) => statusCode))
    await afterRound(round)
  }
  await work
  return codes
}

/** Reads a table in a transaction that takes its time, as a report does. Returns what ends it. */
async function beginReport(table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`begin; select count(*) from ${table}`)
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

const hasColumn = async (name: string) => (await db.query('select 1 from information_schema.columns where column_name = $1', [name])).length === 1

test('a server of this form goes on answering while the database is brought to the next one', async () => {
  expect(new Set(await during(migrate(db, [NEXT])))).toEqual(new Set([200]))
  expect(await hasColumn('probe_text')).toBe(true)
})

test('a migration that waits for a table steps aside: everybody else is answered as long as it has not got it', async () => {
  const endReport = await beginReport('voucher')
  const change = { name: '9998-probe.sql', sql: 'alter table voucher add column second_probe text' }
  let hadColumn = true
  const codes = await during(migrate(db, [change], { lockWithinMs: 100, pauseMs: 50, tries: 1_000 }), async (round) => {
    if (round !== ROUNDS) return
    hadColumn = await hasColumn('second_probe')
    await endReport()
  })
  expect(codes.length).toBeGreaterThanOrEqual(2 * ROUNDS)
  expect(new Set(codes)).toEqual(new Set([200]))
  expect([hadColumn, await hasColumn('second_probe')]).toEqual([false, true])
})

test('one that never gets its table says so, and has changed nothing', async () => {
  const endReport = await beginReport('voucher')
  const change = { name: '9999-probe.sql', sql: 'create table half_done (half_done_id text)\n-- next\nalter table voucher add column third_probe text' }
  await expect(migrate(db, [change], { lockWithinMs: 50, pauseMs: 10, tries: 3 })).rejects.toThrow('9999-probe.sql: a table it changes was busy all the time')
  await endReport()
  expect([await hasColumn('half_done_id'), await hasColumn('third_probe')]).toEqual([false, false])
  expect(await db.query("select 1 from migration where name = '9999-probe.sql'")).toEqual([])
})
