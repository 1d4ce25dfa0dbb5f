import { expect, test } from 'vitest'
import { findPromises } from '#shared/compliance/find-promises'
import { readPromiseWords } from '../read-promise-words'
import { useDemoWorld } from '../testing/demo-world'
import { listInterests } from './list-interests'

const world = useDemoWorld()

const GROUP = 'xihu-neighbours'
const list = (managerId = 'shen-jiahe') => listInterests(world(), GROUP, managerId)

/** Members who are tagged so by one of their managers. */
async function tag(name: string, ...customerIds: string[]): Promise<void> {
  const { db } = world()
  await db.query("insert into corp_tag (id, name, group_id, group_name, position) values ($1, $1, 'g', '兴趣', 1) on conflict do nothing", [name])
  for (const customerId of customerIds) {
    await db.query("insert into group_member (customer_id, group_id, is_member, changed_at) values ($1, $2, true, '2026-02-01') on conflict do nothing", [customerId, GROUP])
    await db.query("insert into customer_tag (customer_id, manager_id, tag_id, is_wanted, is_marked) values ($1, 'lin-wanqing', $2, true, true)", [customerId, name])
  }
}

test('what the most members like is talked of first, and it is nothing about money (G25)', async () => {
  await tag('爱喝茶', 'cust-02', 'cust-03', 'cust-04')
  await tag('养花', 'cust-02')
  await tag('有房贷', 'cust-02', 'cust-03', 'cust-04', 'cust-06')
  expect((await list()).map(({ tag: name, members }) => [name, members])).toEqual([['爱喝茶', 3], ['养花', 1]])
})

test('the more members like something, the earlier it stands', async () => {
  await tag('爱看球', 'cust-02')
  await tag('养花', 'cust-02', 'cust-03')
  await tag('广场舞', 'cust-02', 'cust-03', 'cust-04')
  expect((await list()).map(({ tag: name }) => name)).toEqual(['广场舞', '养花', '爱看球'])
})

test('whom two managers tagged the same counts once; whoever has left, or lost the tag, does not', async () => {
  await tag('爱喝茶', 'cust-02', 'cust-03', 'cust-04')
  const { db } = world()
  await db.query("insert into customer_tag (customer_id, manager_id, tag_id, is_wanted, is_marked) values ('cust-02', 'shen-jiahe', '爱喝茶', true, true)")
  await db.query("update group_member set is_member = false where customer_id = 'cust-03'")
  await db.query("update customer_tag set is_wanted = false where customer_id = 'cust-04'")
  expect((await list()).map(({ members }) => members)).toEqual([1])
})

test('another week has other words', async () => {
  await tag('爱喝茶', 'cust-02')
  const [thisWeek] = await list()
  world().clock.moveTo(new Date('2026-02-15T23:59:59+08:00'))
  expect(await list()).toEqual([thisWeek])
  world().clock.moveTo(new Date('2026-02-16T00:00:00+08:00'))
  expect((await list())[0]!.text).not.toBe(thisWeek!.text)
})

test('another branch’s manager reads nothing of it (K6)', async () => {
  await expect(list('bao-xinyue')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('the bank’s words promise nothing (K4)', async () => {
  const words = await readPromiseWords()
  const texts = world().demo.community.interests.flatMap((it) => it.texts)
  expect(texts.length).toBeGreaterThanOrEqual(16)
  expect(texts.flatMap((it) => findPromises(it, words))).toEqual([])
})
