import { expect, test } from 'vitest'
import { makeReady } from '../scenario/ready-customer'
import { expectBalancedLedger, makeManyReady } from '../testing/ready-customers'
import { R13, useDemoWorld } from '../testing/demo-world'
import type { Deps } from '../deps'
import { drawPrize } from './draw-prize'

const CLIENTS = 64

/** As the demo campaign but with ten prizes, and one that asks for nothing (C3). */
const world = useDemoWorld((demo) => [
  demo,
  { ...demo, id: 'ten-prizes', prizes: [{ ...demo.prizes[2]!, count: 9 }, { ...demo.prizes[0]!, count: 1 }] },
  { ...demo, id: 'no-info', infoFields: [] },
])

async function draw(deps: Deps, campaignId: string, customerId: string, key = `key-of-${customerId}`) {
  return drawPrize(deps, await deps.campaigns.get(campaignId), customerId, key)
}

/** Works through the customers with so many requests under way at any time, as that many phones would. */
async function drawAll(deps: Deps, campaignId: string, customerIds: readonly string[], clients = CLIENTS) {
  const waiting = [...customerIds]
  const answers: Awaited<ReturnType<typeof draw>>[] = []
  const client = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) answers.push(await draw(deps, campaignId, next))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return answers
}

test('5,000 draws by 64 clients at once give exactly the plan, and the 5,001st finds the prizes gone', async () => {
  const deps = world()
  const customers = await makeManyReady(deps.db, R13, 5_001, deps.clock.now())
  const answers = await drawAll(deps, R13, customers)

  const amounts = answers.map((answer) => (answer.outcome === 'drawn' ? answer.draw.amount : answer.refusal))
  const countOf = (value: unknown) => amounts.filter((amount) => amount === value).length
  expect({ 18800: countOf(18800), 8800: countOf(8800), 388: countOf(388), 188: countOf(188) }).toEqual({
    18800: 1, 8800: 2, 388: 4_820, 188: 177,
  })
  expect(countOf('PRIZES_GONE')).toBe(1)
  const [pool] = await deps.db.query('select tickets_taken, reserved_fen from prize_pool where campaign_id = $1', [R13])
  expect(pool).toEqual({ tickets_taken: 5_000, reserved_fen: 1_939_836 })
  await expectBalancedLedger(deps.db, R13)
})

test('1,000 customers who each send the same draw five times at once get one draw each', async () => {
  const deps = world()
  const customers = await makeManyReady(deps.db, R13, 1_000, deps.clock.now())
  const answers = await Promise.all(customers.flatMap((id) => Array.from({ length: 5 }, () => draw(deps, R13, id))))

  expect(answers.every(({ outcome }) => outcome === 'drawn')).toBe(true)
  const [drawn] = await deps.db.query('select count(*) as draws, count(distinct ticket) as tickets, max(ticket) as last from voucher')
  expect(drawn).toEqual({ draws: 1_000, tickets: 1_000, last: 1_000 })
  for (let index = 0; index < answers.length; index += 5) {
    expect(new Set(answers.slice(index, index + 5).map((answer) => JSON.stringify(answer))).size).toBe(1)
  }
  await expectBalancedLedger(deps.db, R13)
})

test('two tabs with keys of their own draw once: the other is told ALREADY_DRAWN with the same prize', async () => {
  const deps = world()
  await makeReady(deps, R13, 'cust-01', '13805715424')
  const answers = await Promise.all([draw(deps, R13, 'cust-01', 'first-tab'), draw(deps, R13, 'cust-01', 'second-tab')])

  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['drawn', 'refused'])
  expect(answers[0]!.draw).toEqual(answers[1]!.draw)
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ refusal: 'ALREADY_DRAWN' })
  await expectBalancedLedger(deps.db, R13)
})

test('a retry after a lost answer gets the same draw, and a later attempt does too', async () => {
  const deps = world()
  await makeReady(deps, R13, 'cust-01', '13805715424')
  const first = await draw(deps, R13, 'cust-01', 'the-lost-one')
  expect(await draw(deps, R13, 'cust-01', 'the-lost-one')).toEqual(first)
  expect(await draw(deps, R13, 'cust-01', 'much-later')).toEqual({ outcome: 'refused', refusal: 'ALREADY_DRAWN', draw: first.draw })
})

test('the last ten prizes go to ten of 1,000 who draw at once', async () => {
  const deps = world()
  const customers = await makeManyReady(deps.db, 'ten-prizes', 1_000, deps.clock.now())
  const answers = await drawAll(deps, 'ten-prizes', customers, 1_000)

  expect(answers.filter(({ outcome }) => outcome === 'drawn')).toHaveLength(10)
  expect(answers.filter((answer) => answer.outcome === 'refused' && answer.refusal === 'PRIZES_GONE')).toHaveLength(990)
  await expectBalancedLedger(deps.db, 'ten-prizes')
})

test('a draw on 12 February arrives before 26 February, five working days past the Spring Festival', async () => {
  const deps = world()
  await makeReady(deps, R13, 'cust-01', '13805715424')
  const { draw: drawn } = await draw(deps, R13, 'cust-01')
  expect(drawn!.voucher).toMatchObject({ payableOn: '2026-02-26', isProvisional: false, status: 'due' })
})

test('where nothing is asked for, one draw is the whole way (C3)', async () => {
  const deps = world()
  await makeReady(deps, 'no-info', 'cust-01', '')
  expect(await draw(deps, 'no-info', 'cust-01')).toMatchObject({ outcome: 'drawn' })
})

test('one broken request in a batch fails alone, its neighbours draw', async () => {
  const deps = world()
  const customers = await makeManyReady(deps.db, R13, 20, deps.clock.now())
  const [first, ...others] = customers
  const answers = await Promise.allSettled([
    draw(deps, R13, first!, 'broken \u0000 key'),
    ...others.map((id) => draw(deps, R13, id)),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', ...others.map(() => 'fulfilled')])
  await expectBalancedLedger(deps.db, R13)
})
