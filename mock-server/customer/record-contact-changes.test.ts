import { expect, test } from 'vitest'
import type { ContactChange } from './contact-change'
import { recordContactChanges } from './record-contact-changes'
import { add, del, readStandings, useContactWorld } from './testing/contact-world'

const db = useContactWorld()

const record = (...changes: ContactChange[]) => db().transaction((tx) => recordContactChanges(tx, changes))

const CAMPAIGN_START = '2026-02-09T00:00:00+08:00'

/** What the draw asks the database for. */
async function isFirstAdd(rule: 'never' | 'period', customerId: string): Promise<boolean> {
  const [row] = await db().query<{ is: boolean }>(
    'select is_first_add($1, s.first_added_at, s.last_fresh_add_at, $2) as is from contact_standing s where s.customer_id = $3',
    [rule, CAMPAIGN_START, customerId],
  )
  return row!.is
}

const historyLength = async () => (await db().query('select 1 from contact_change')).length

test('who was added in 2025, deleted and added again in the campaign is new to the period, and not never added', async () => {
  await record(add('chen', 'a', '2025-01-10'), del('chen', 'a', '2025-06-10'), add('chen', 'a', '2026-02-12'))
  expect(await isFirstAdd('never', 'chen')).toBe(false)
  expect(await isFirstAdd('period', 'chen')).toBe(true)
})

test("an add of manager B while A is the customer's friend is a first add by neither rule", async () => {
  await record(add('chen', 'a', '2025-01-10'))
  await record(add('chen', 'b', '2026-02-12'))
  expect(await isFirstAdd('never', 'chen')).toBe(false)
  expect(await isFirstAdd('period', 'chen')).toBe(false)
})

test('who was never added before the campaign is new by both rules', async () => {
  await record(add('chen', 'a', '2026-02-12'))
  expect(await isFirstAdd('never', 'chen')).toBe(true)
  expect(await isFirstAdd('period', 'chen')).toBe(true)
})

test('an add that is told late takes back that a later one was the first', async () => {
  await record(add('chen', 'a', '2026-02-12'))
  await record(add('chen', 'b', '2025-01-10'))
  expect(await isFirstAdd('never', 'chen')).toBe(false)
  expect(await isFirstAdd('period', 'chen')).toBe(false)
})

test('a delete that is told before its add still ends it', async () => {
  await record(del('chen', 'a', '2026-02-13'))
  expect(await readStandings(db())).toEqual([])
  await record(add('chen', 'a', '2026-02-12'))
  expect(await readStandings(db())).toMatchObject([{ customer_id: 'chen', is_added: false }])
})

test('only what was not known yet is counted as news, also within one batch', async () => {
  expect(await record(add('chen', 'a', '2026-02-12'), add('wang', 'a', '2026-02-12'))).toBe(2)
  expect(await record(add('chen', 'a', '2026-02-12'), add('chen', 'b', '2026-02-13'), add('chen', 'b', '2026-02-13'))).toBe(1)
  expect(await record()).toBe(0)
  expect(await historyLength()).toBe(3)
})

test('the same instant written with another offset is the same event', async () => {
  await record(add('chen', 'a', '2026-02-12T10:00:00+08:00'))
  expect(await record(add('chen', 'a', '2026-02-12T02:00:00.000Z'))).toBe(0)
})

test.each([
  ['CUSTOMER_NOT_FOUND', 'nobody', add('nobody', 'a', '2026-02-12')],
  ['MANAGER_NOT_FOUND', 'stranger', add('chen', 'stranger', '2026-02-12')],
])('%s names the id, and nothing of the batch is recorded', async (code, detail, broken) => {
  await db().transaction(async (tx) => {
    const work = recordContactChanges(tx, [add('chen', 'a', '2026-02-12'), broken])
    await expect(work).rejects.toMatchObject({ code, detail })
  })
  expect(await historyLength()).toBe(0)
  expect(await readStandings(db())).toEqual([])
})

const STORY = [
  add('chen', 'a', '2025-01-10'), del('chen', 'a', '2025-06-10'), add('chen', 'b', '2026-02-12'), add('chen', 'a', '2026-02-13'),
  add('wang', 'c', '2026-02-10'), del('wang', 'c', '2026-02-11'), add('wang', 'c', '2026-02-11T18:00:00+08:00'),
  del('zhao', 'a', '2026-02-11'), add('zhao', 'b', '2026-02-10'), del('zhao', 'b', '2026-02-10'),
]

test.each([1, 3, 7, 9])('told one by one in another order and twice, the story ends with the same standings (%i)', async (step) => {
  await record(...STORY)
  const expected = await readStandings(db())
  expect(expected).toHaveLength(3)
  await db().query('truncate contact_change, contact_standing')
  // A step without a common divisor with 10 passes through all of them.
  const order = STORY.map((_, index) => STORY[(index * step + step) % STORY.length]!)
  for (const change of [...order, ...order.toReversed()]) await record(change)
  expect(await readStandings(db())).toEqual(expected)
})

test('of events of one customer that come at the same moment none is lost', async () => {
  const days = Array.from({ length: 28 }, (_, index) => `2025-01-${String(28 - index).padStart(2, '0')}`)
  await Promise.all(days.map((day, index) => record(add('chen', 'abc'[index % 3]!, day))))
  expect(await historyLength()).toBe(28)
  const first = new Date('2025-01-01T10:00:00+08:00')
  expect(await readStandings(db())).toEqual([
    { customer_id: 'chen', is_added: true, first_added_at: first, last_fresh_add_at: first },
  ])
})

test('batches that name the same customers in another order do not wait for each other for ever', async () => {
  const batches = Array.from({ length: 20 }, (_, index) => {
    const batch = ['chen', 'wang', 'zhao'].map((id) => add(id, 'a', `2026-02-12T10:00:${String(index).padStart(2, '0')}+08:00`))
    return index % 2 === 0 ? batch : batch.toReversed()
  })
  await Promise.all(batches.map((batch) => record(...batch)))
  expect(await historyLength()).toBe(60)
})

test('what was told cannot be changed or taken back', async () => {
  await record(add('chen', 'a', '2026-02-12'))
  await expect(db().query('delete from contact_change')).rejects.toThrow('frozen')
  await expect(db().query("update contact_change set kind = 'delete'")).rejects.toThrow('frozen')
})

test("a bank's 100,000 existing contacts are imported at once", { timeout: 120_000 }, async () => {
  await db().query("insert into customer (id, openid, created_at) select 'c' || n, 'c' || n, now() from generate_series(1, 60000) n")
  const contacts = Array.from({ length: 100_000 }, (_, index) =>
    add(`c${(index % 60_000) + 1}`, index < 60_000 ? 'a' : 'b', index < 60_000 ? '2025-06-01' : '2024-01-01'),
  )
  expect(await record(...contacts)).toBe(100_000)
  const [sum] = await db().query(
    `select count(*) as standings, count(*) filter (where first_added_at < '2025-01-01') as old from contact_standing where is_added`,
  )
  expect(sum).toEqual({ standings: 60_000, old: 40_000 })
})
