import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { viewArticle } from '../content/view-article'
import { drawPrize } from '../draw/draw-prize'
import { renewHoldings } from '../insight/renew-holdings'
import { renewStages } from '../insight/renew-stages'
import { stopMessages } from '../privacy/stop-messages'
import { addContact, makeReady } from '../scenario/ready-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { listPotential } from './list-potential'
import { rankPotential, type PotentialPerson } from './rank-potential'

const world = useDemoWorld()

const LIN = 'lin-wanqing'

beforeEach(() => renewHoldings(world()))

const list = (managerId = LIN) => listPotential(world(), managerId)
const order = async () => (await list()).customers.map(({ customerId, score }) => `${customerId} ${score}`)

/** Of the demo bank's four: 500,000 yuan and one card, 128,600 and one, 21,300 and one, and one the core does not know. */
test("a manager's contacts are in the order of what is known of them, with the reasons (S21)", async () => {
  expect(await order()).toEqual(['cust-10 46', 'cust-02 30', 'cust-26 14'])
  expect(await list()).toMatchObject({ weighed: 4 })
  expect((await list()).customers[0]).toMatchObject({
    name: '胡佳怡', reasons: [{ text: '资产 50万–600万', points: 32 }, { text: '只有一种本行卡，可以补齐另一种', points: 14 }],
  })
})

async function look(customerId: string): Promise<void> {
  for (const index of [1, 2, 3]) await viewArticle(world(), customerId, { articleId: 'dining-offer', viewId: `${customerId}-${index}` })
}

test('whoever wants something now comes up, and says what', async () => {
  await look('cust-26')
  await renewStages(world())
  expect((await list()).customers[0]).toMatchObject({
    customerId: 'cust-26', score: 48, reasons: [{ text: '一天内反复看「本行信用卡」', points: 24 }, { points: 14 }, { text: '近 30 天有互动', points: 10 }],
  })
})

test('a draw counts for thirty days', async () => {
  await makeReady(world(), R13, 'cust-26', '18668124913')
  await drawPrize(world(), await world().campaigns.get(R13), 'cust-26', 'key-of-cust-26')
  expect((await list()).customers.find(({ customerId }) => customerId === 'cust-26')!.reasons).toContainEqual({ text: '近 30 天抽过奖', points: 6 })
  world().clock.moveTo(new Date('2026-03-14T10:00:00+08:00'))
  expect((await list()).customers.find(({ customerId }) => customerId === 'cust-26')!.reasons).not.toContainEqual(expect.objectContaining({ text: '近 30 天抽过奖' }))
})

test('who wants no messages falls behind, and it is said why', async () => {
  await stopMessages(world(), 'cust-10')
  expect(await order()).toEqual(['cust-02 30', 'cust-10 26', 'cust-26 14'])
  expect((await list()).customers[1]!.reasons.at(-1)).toEqual({ text: '已退订活动消息，只聊客户自己的事', points: -20 })
})

test('another branch’s customer is not among them, though he is a contact (K6)', async () => {
  await addContact(world(), 'cust-03', LIN)
  await renewHoldings(world())
  expect((await list()).weighed).toBe(4)
  await addContact(world(), 'cust-36', LIN)
  expect((await list()).weighed).toBe(5)
})

test('a colleague’s customer is not among them either', async () => {
  expect((await list('shen-jiahe')).customers.map(({ customerId }) => customerId)).toEqual(['cust-31', 'cust-05'])
})

const person = (customerId: string, change: Partial<PotentialPerson> = {}): PotentialPerson => ({
  customerId, externalUserId: `wm-${customerId}`, name: null, aumBand: 'under6m', tier: null, stage: 'potential', wantedProducts: [],
  hasDrawnLately: false, cameFromGroup: false, wantsMessages: true, ...change,
})

test('equals stand in the order of their ids, however they come; the list ends where it should', () => {
  const people = [person('c-3'), person('c-1'), person('c-4', { aumBand: 'from6m' }), person('c-2')]
  fc.assert(fc.property(fc.shuffledSubarray(people, { minLength: 4 }), (shuffled) => {
    expect(rankPotential(shuffled, 3).map(({ customerId }) => customerId)).toEqual(['c-4', 'c-1', 'c-2'])
  }))
})

test('a third product says no more than two', () => {
  const score = (...wantedProducts: string[]) => rankPotential([person('c-1', { wantedProducts })], 1)[0]!.score
  expect([score(), score('a'), score('a', 'b'), score('a', 'b', 'c')]).toEqual([32, 56, 64, 64])
})

test('nobody for whom nothing speaks is named', () => {
  expect(rankPotential([person('c-1', { aumBand: null })], 20)).toEqual([])
})
