import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { useDatabase } from '../testing/use-database'
import { connect } from './connect'
import { migrate } from './migrate'

const database = useDatabase()

test('both drivers give the same JavaScript for the same SQL', async () => {
  const [row] = await database().query(
    "select 9007199254740991::int8 as big, '2026-02-26'::date as day, '2026-02-12T10:00:00+08:00'::timestamptz as at, null as nothing",
  )
  expect(row).toEqual({ big: 9007199254740991, day: '2026-02-26', at: new Date('2026-02-12T02:00:00Z'), nothing: null })
})

test('a transaction that throws leaves nothing behind', async () => {
  const db = database()
  const failing = db.transaction(async (tx) => {
    await tx.query("insert into simulated_clock (offset_ms) values (7)")
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await db.query('select * from simulated_clock')).toEqual([])
})

test('transactions and queries sent at once do not mix', async () => {
  const db = database()
  await db.query('create table counter (n integer not null)')
  await db.query('insert into counter values (0)')
  const addOne = () =>
    db.transaction(async (tx) => {
      const [row] = await tx.query<{ n: number }>('select n from counter for update')
      await tx.query('update counter set n = $1', [row!.n + 1])
    })
  await Promise.all([...Array.from({ length: 20 }, addOne), ...Array.from({ length: 20 }, () => db.query('select n from counter'))])
  expect(await db.query('select n from counter')).toEqual([{ n: 20 }])
})

test('a unique violation says so with the same code on both', async () => {
  const db = database()
  const insert = () => db.query("insert into branch (id, name, province, city) values ('b', 'b', 'b', 'b')")
  await insert()
  await expect(insert()).rejects.toMatchObject({ code: '23505' })
})

test('migrating again changes nothing', async () => {
  const before = await database().query('select name from migration order by name')
  await migrate(database())
  expect(await database().query('select name from migration order by name')).toEqual(before)
})

test('data in a folder outlive the process, and a second process on the folder is refused', async () => {
  const folder = temporaryFolder()
  const first = await connect({ url: null, folder })
  await first.query('insert into simulated_clock (offset_ms) values (42)')
  await expect(connect({ url: null, folder })).rejects.toThrow('is in use by process')
  await first.close()
  const second = await connect({ url: null, folder })
  expect(await second.query('select offset_ms from simulated_clock')).toEqual([{ offset_ms: 42 }])
  await second.close()
})
