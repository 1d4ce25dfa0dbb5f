import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freshPostgres } from '../testing/use-database'
import { countMany } from './count-many'
import type { Database } from './database'
import { openPostgres } from './postgres'

/** More than there are connections. */
const READERS = 12

/** Any number: who holds it lets no report end. */
const GATE = 20261128

let db: Database

beforeAll(async () => {
  db = await openPostgres(await freshPostgres(inject('postgresUrl')!))
})
afterAll(() => db.close())

const readReport = (no: number) => countMany<{ no: number }>(db, 'select $1::int as no from (select pg_advisory_xact_lock($2)) it', [no, GATE])

const waiting = async (): Promise<number> => {
  const rows = await db.query("select 1 from pg_locks where locktype = 'advisory' and not granted")
  return rows.length
}

test('while everybody reads a long report, a customer is answered at once, and each reader gets his own in the end', async () => {
  const reading: Promise<{ no: number }[]>[] = []
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [GATE])
    reading.push(...Array.from({ length: READERS }, (_, no) => readReport(no)))
    await expect.poll(waiting).toBeGreaterThan(0)
    expect(await db.query('select 1 as answered')).toEqual([{ answered: 1 }])
  })
  expect((await Promise.all(reading)).flat().map(({ no }) => no)).toEqual(Array.from({ length: READERS }, (_, no) => no))
})

test('a report that fails lets the next one in', async () => {
  await Promise.all(Array.from({ length: READERS }, () => expect(countMany(db, 'select 1 / 0', [])).rejects.toThrow('division by zero')))
  expect(await countMany(db, 'select 1 as n', [])).toEqual([{ n: 1 }])
})
