import { expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { renewHoldings } from './renew-holdings'

const world = useDemoWorld()
const app = useTestApp(world)

const DAY_MS = 24 * 60 * 60 * 1000
const wecomId = (id: string) => world().demo.bank.customers.find((it) => it.id === id)!.externalUserId
const desk = async (managerId = 'lin-wanqing') => (await clientOfManager(app().url, managerId)).insight
const of = (id: string) => ({ params: { externalUserId: wecomId(id) } })
const later = (ms: number) => world().clock.moveTo(new Date(world().clock.now().getTime() + ms))

const ZHOUS = { cards: ['ownDebit'], tier: 'oneOwn', aumBand: 'under500k', aum: 12_860_000, toldAt: '2026-02-12T02:00:00.000Z' }

test("a customer's cards and assets come from the bank's core, and are kept (S17)", async () => {
  const insight = await desk()
  expect((await insight.showInsight(of(ZHOU.id))).holding).toBeNull()
  expect(await insight.askHolding(of(ZHOU.id))).toEqual({ core: 'told', holding: ZHOUS })
  expect((await insight.showInsight(of(ZHOU.id))).holding).toEqual(ZHOUS)
})

test('499,999.99 yuan are of the long tail, 500,000.00 are not (R28)', async () => {
  const insight = await desk()
  const bandOf = async (id: string) => (await insight.askHolding(of(id))).holding!.aumBand
  expect([await bandOf('cust-05'), await bandOf('cust-10')]).toEqual(['under500k', 'under6m'])
})

test('a manager of another branch sees the band and never the amount (K6)', async () => {
  await addContact(world(), ZHOU.id, 'lou-siyuan')
  const insight = await desk('lou-siyuan')
  expect(await insight.askHolding(of(ZHOU.id))).toEqual({ core: 'told', holding: { ...ZHOUS, aum: null } })
  expect((await insight.showInsight(of(ZHOU.id))).holding).toEqual({ ...ZHOUS, aum: null })
})

test('a manager who has nothing to do with him is told nothing (K6)', async () => {
  const insight = await desk('lou-siyuan')
  await expect(insight.askHolding(of(ZHOU.id))).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(insight.showInsight(of(ZHOU.id))).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a core that fails costs nothing of what it told before', async () => {
  const insight = await desk()
  await insight.askHolding(of(ZHOU.id))
  app().outside.bankCore.setFault({ mode: 'error500' })
  later(DAY_MS)
  expect(await insight.askHolding(of(ZHOU.id))).toEqual({ core: 'silent', holding: ZHOUS })
  expect(await insight.askHolding(of('cust-05'))).toEqual({ core: 'silent', holding: null })
})

test('of somebody who is no customer of the bank nothing is held', async () => {
  expect(await (await desk()).askHolding(of('cust-22'))).toEqual({ core: 'noCustomer', holding: null })
})

const told = async () => (await world().db.query('select customer_id from insight where told_at is not null')).length
const round = () => renewHoldings(app().deps)

test('contacts are asked about in the background, twenty in a round, and again after a day', async () => {
  await round()
  const first = await told()
  await round()
  expect(first).toBeGreaterThan(0)
  expect(await told()).toBe(world().demo.bank.customers.filter((it) => it.branchId !== null && it.managerIds.length > 0).length)
  later(DAY_MS)
  await round()
  await round()
  const [old] = await world().db.query('select count(*) as count from insight where told_at < $1', [world().clock.now()])
  expect(old!['count']).toBe(0)
})

test('a core that did not answer is asked again ten minutes later, and not before', async () => {
  app().outside.bankCore.setFault({ mode: 'error500' })
  await round()
  await round()
  app().outside.bankCore.setFault({ mode: 'none' })
  await round()
  expect(await told()).toBe(0)
  later(DAY_MS / 144)
  await round()
  expect(await told()).toBeGreaterThan(0)
})
