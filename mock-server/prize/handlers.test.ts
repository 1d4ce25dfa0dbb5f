import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { prizeContract } from '#shared/prize/contract'
import { defaultSettings } from '../settings'
import { prizeHandlers } from './handlers'

const { planPrizes } = prizeContract.endpoints

/** A budget of 19,400 yuan for 5,000 customers, most of them 3.88. */
const r13 = {
  budget: toFen(1_940_000), count: 5000, lowest: toFen(188), usual: toFen(388),
  tops: [{ amount: toFen(18_800), count: 1 }, { amount: toFen(8800), count: 2 }],
}

/** Asks as the contract has it: an answer with anything more or less in it does not pass. */
async function ask(change: object, targetCost = defaultSettings.targetCost) {
  const handlers = prizeHandlers({ settings: { ...defaultSettings, targetCost } })
  const answer = await handlers.planPrizes({ body: planPrizes.body.parse({ ...r13, ...change }), managerId: 'maker' })
  expect(planPrizes.response.parse(answer)).toEqual(answer)
  return answer
}

test('the plan of R13 is proposed to the fen', async () => {
  expect(await ask({})).toEqual({
    outcome: 'planned',
    prizes: [{ amount: 18_800, count: 1 }, { amount: 8800, count: 2 }, { amount: 388, count: 4820 }, { amount: 188, count: 177 }],
    total: 1_939_836, left: 164, meanFen: 387.97, shareOfUsual: 0.964, costLevel: 'onTarget',
  })
})

test.each([
  [{ from: 300, to: 500 }, 'onTarget'],
  [{ from: 300, to: 387 }, 'tooHigh'],
  [{ from: 388, to: 500 }, 'low'],
])('a bank whose customers may cost %o hears that the plan of R13 is %s', async (target, costLevel) => {
  expect(await ask({}, target)).toMatchObject({ costLevel })
})

test('a budget that is too small is refused with what is missing', async () => {
  expect(await ask({ budget: toFen(100_000) })).toEqual({ outcome: 'refused', reason: 'BUDGET_TOO_SMALL', shortBy: 875_836 })
})

test('a usual prize below the lowest is refused', async () => {
  expect(await ask({ usual: toFen(100) })).toEqual({ outcome: 'refused', reason: 'AMOUNTS_OUT_OF_ORDER', shortBy: null })
})
