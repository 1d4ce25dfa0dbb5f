import { expect, test } from 'vitest'
import { showFunnel } from '../funnel/show-funnel'
import { come } from '../funnel/testing/comers'
import { R13, useDemoWorld } from '../testing/demo-world'
import { showTrend } from './show-trend'

const world = useDemoWorld()

const show = (staffId = 'zhou-mingyuan') => showTrend(world(), staffId, R13)
const FULL = ['joined', 'informed', 'drawn', 'paid'] as const

test('each day stands with what was done on it in Shanghai, a day without anything too, and together they are the total', async () => {
  const { db } = world()
  await come(db, { name: 'first', count: 3, at: '2026-02-09T23:59:59+08:00', has: FULL, amount: 388 })
  await come(db, { name: 'third', count: 2, at: '2026-02-11T00:00:00+08:00', has: ['joined'] })
  const { days, budget } = await show()
  expect(days).toEqual([
    { day: '2026-02-09', opened: 3, joined: 3, drawn: 3, spent: 1_164 }, { day: '2026-02-10', opened: 0, joined: 0, drawn: 0, spent: 0 },
    { day: '2026-02-11', opened: 2, joined: 2, drawn: 0, spent: 0 },
  ])
  expect(budget).toBe(1_940_000)
  const { total } = await showFunnel(world(), 'zhou-mingyuan', { campaignId: R13, by: 'channel', days: 'all' })
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((all, day) => all + of(day), 0)
  expect([sum(({ joined }) => joined), sum(({ drawn }) => drawn), sum(({ spent }) => spent)]).toEqual([total.steps.joined, total.steps.drawn, total.spent.paid + total.spent.reserved])
})

test('the hours of the week add up to everybody who came; Monday is the first', async () => {
  const { db } = world()
  await come(db, { name: 'monday', count: 3, at: '2026-02-09T08:59:59+08:00' })
  await come(db, { name: 'sunday', count: 2, at: '2026-02-15T23:00:00+08:00' })
  const { hours } = await show()
  expect([hours[0]![8], hours[6]![23], hours.flat().reduce((sum, it) => sum + it, 0)]).toEqual([3, 2, 5])
})

test('what expired has cost nothing; a reward is no draw', async () => {
  const { db } = world()
  await come(db, { name: 'late', count: 2, at: '2026-02-09T09:00:00+08:00', has: FULL, amount: 500 })
  await db.query("update voucher set state = 'expired' where customer_id = 'late-1'")
  await db.query("insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, state, source) values ('reward', $1, 'late-2', 300, '2026-02-09T10:00:00+08:00', '2026-02-26', false, 'due', 'referral')", [R13])
  expect((await show()).days).toEqual([{ day: '2026-02-09', opened: 2, joined: 2, drawn: 2, spent: 800 }])
})

test('a manager sees his own customers, and nobody but the head office the budget (K6)', async () => {
  const { db } = world()
  await come(db, { name: 'mine', count: 1, at: '2026-02-09T09:00:00+08:00' })
  await come(db, { name: 'hers', count: 4, at: '2026-02-09T09:00:00+08:00', managerId: 'shen-jiahe' })
  expect(await show('lin-wanqing')).toMatchObject({ scope: 'own', days: [{ opened: 1 }], budget: null })
})
