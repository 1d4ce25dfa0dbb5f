import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../testing/use-database'
import { recordGroupChanges, type GroupChange } from './record-group-changes'

const db = useDatabase()

beforeAll(async () => {
  await db().query("insert into branch (id, name, province, city) values ('xihu', '西湖支行', '浙江', '杭州')")
  await db().query("insert into customer_group (id, name, branch_id) values ('owners', '业主群', 'xihu'), ('parents', '家长群', 'xihu')")
  await db().query("insert into customer (id, openid, created_at) values ('chen', 'chen', '2025-01-01'), ('wang', 'wang', '2025-01-01')")
})

beforeEach(() => db().query('truncate group_change, group_member'))

const change = (kind: GroupChange['kind'], customerId: string, groupId: string, hour: number): GroupChange =>
  ({ kind, customerId, groupId, happenedAt: `2026-02-12T${hour}:00:00+08:00` })

const record = (...changes: GroupChange[]) => db().transaction((tx) => recordGroupChanges(tx, changes))

/** `wang owners: true` */
async function members(): Promise<string[]> {
  const rows = await db().query<{ text: string }>(
    "select customer_id || ' ' || group_id || ': ' || is_member as text from group_member order by customer_id, group_id",
  )
  return rows.map(({ text }) => text)
}

const changedAt = () => db().query('select changed_at from group_member')

const historyLength = async () => (await db().query('select 1 from group_change')).length

test('who joins a group is a member of this one', async () => {
  expect(await record(change('join', 'chen', 'owners', 10), change('join', 'wang', 'parents', 10))).toBe(2)
  expect(await members()).toEqual(['chen owners: true', 'wang parents: true'])
})

test('who leaves is no member any more, and one again once back', async () => {
  await record(change('join', 'chen', 'owners', 10), change('leave', 'chen', 'owners', 11))
  expect(await members()).toEqual(['chen owners: false'])
  await record(change('join', 'chen', 'owners', 12))
  expect(await members()).toEqual(['chen owners: true'])
  expect(await changedAt()).toEqual([{ changed_at: new Date('2026-02-12T12:00:00+08:00') }])
})

test('a join that is told after the later leave does not bring anybody back', async () => {
  await record(change('leave', 'chen', 'owners', 11))
  await record(change('join', 'chen', 'owners', 10))
  expect(await members()).toEqual(['chen owners: false'])
  expect(await changedAt()).toEqual([{ changed_at: new Date('2026-02-12T11:00:00+08:00') }])
})

test('of a join and a leave of one instant the leave decides', async () => {
  await record(change('leave', 'chen', 'owners', 10), change('join', 'chen', 'owners', 10))
  expect(await members()).toEqual(['chen owners: false'])
})

test('what is told again is no news and changes nothing', async () => {
  const story = [change('join', 'chen', 'owners', 10), change('leave', 'chen', 'owners', 11), change('join', 'chen', 'owners', 12)]
  expect(await record(...story)).toBe(3)
  expect(await record(...story.toReversed(), change('join', 'chen', 'parents', 10))).toBe(1)
  expect(await members()).toEqual(['chen owners: true', 'chen parents: true'])
})

test.each([
  ['CUSTOMER_NOT_FOUND', 'nobody', change('join', 'nobody', 'owners', 10)],
  ['GROUP_NOT_FOUND', 'nowhere', change('join', 'chen', 'nowhere', 10)],
])('%s names the id, and nothing of the batch is recorded', async (code, detail, broken) => {
  await db().transaction(async (tx) => {
    await expect(recordGroupChanges(tx, [change('join', 'chen', 'owners', 10), broken])).rejects.toMatchObject({ code, detail })
  })
  expect(await historyLength()).toBe(0)
  expect(await members()).toEqual([])
})

test('of two events of one customer that come at the same moment the later decides, every time', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `c${index}`)
  await db().query("insert into customer (id, openid, created_at) select id, id, '2025-01-01' from unnest($1::text[]) as id", [ids])
  await Promise.all(ids.flatMap((id) => [record(change('join', id, 'owners', 10)), record(change('leave', id, 'owners', 11))]))
  expect(await historyLength()).toBe(80)
  expect(await db().query('select 1 from group_member where is_member')).toEqual([])
})
