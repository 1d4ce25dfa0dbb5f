import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskBank } from '../../testing/desk-in-memory'
import { openDraft } from '../../testing/open-draft'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const PLAN = '[aria-label="方案测算"]'

test('a budget becomes a plan to look at, and then the table (R13)', async () => {
  const desk = deskBank()
  const { screen, press, type, cell, field } = await openDraft(desk)
  await type('奖品预算（元）', '19,000', PLAN)
  await press('算一算')
  expect(desk.asked.at(-1)!.body).toEqual({
    budget: 1_900_000, count: 5000, lowest: 188, usual: 388, tops: [{ amount: 18_800, count: 1 }, { amount: 8800, count: 2 }],
  })
  const rows = screen.get('[aria-label="测算结果"]').findAll('tbody tr').map((row) => row.findAll('td').map((it) => it.text()))
  expect(rows).toEqual([['188', '1'], ['88', '2'], ['3.88', '4,620'], ['1.88', '377']])
  for (const text of ['18,998.36', '1.64', '3.7997', '92.4%', '平均在每位客户 3–5 元的目标内']) expect(screen.get(PLAN).text()).toContain(text)
  await press('用这个方案')
  expect([cell(2, '名称').element.value, cell(2, '数量').element.value]).toEqual(['见面礼', '4620'])
  expect(field('活动预算（元）').element.value).toBe('19,000')
  expect(screen.find('[aria-label="测算结果"]').exists()).toBe(false)
})

test('tops are added and removed', async () => {
  const desk = deskBank()
  const { press, type } = await openDraft(desk)
  await press('删除大奖 2')
  await press('加一种大奖')
  await type('大奖 2（元）', '66')
  await press('算一算')
  expect(desk.asked.at(-1)!.body).toMatchObject({ tops: [{ amount: 18_800, count: 1 }, { amount: 6600, count: 1 }] })
})

test.each([
  [{ '奖品预算（元）': '1,000' }, '也还差 8,758.36 元'],
  [{ 一共多少份: '2' }, '大奖的份数比总份数还多'],
  [{ '最常见的金额（元）': '1.88' }, '都在 1.88 到 188 元之间'],
])('for %o there is no plan, and it says what to change', async (wish, text) => {
  const { screen, press, type } = await openDraft(deskBank())
  for (const [label, value] of Object.entries(wish)) await type(label, value, PLAN)
  await press('算一算')
  expect(screen.get(PLAN).text()).toContain(text)
  expect(screen.text()).not.toContain('用这个方案')
})

test('what cannot be read is told at its field, and not asked', async () => {
  const desk = deskBank()
  const { field, press, type } = await openDraft(desk)
  await type('奖品预算（元）', '一万', PLAN)
  await press('算一算')
  expect(field('奖品预算（元）', PLAN).attributes('aria-invalid')).toBe('true')
  expect(desk.asked).toEqual([])
})

test('a server that fails is told, and can be asked again', async () => {
  const desk = deskBank({ refuse: { planPrizes: { code: 'INTERNAL_ERROR' } } })
  const { screen, press } = await openDraft(desk)
  await press('算一算')
  expect(screen.get(PLAN).text()).toContain('系统开小差了')
  desk.refuse = {}
  await press('算一算')
  expect(screen.find('[aria-label="测算结果"]').exists()).toBe(true)
})
