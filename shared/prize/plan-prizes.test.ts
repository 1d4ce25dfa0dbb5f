import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { AMOUNT_LIMITS, planPrizes, type PrizePlan, type PrizeWish } from './plan-prizes'

const prize = (amount: number, count: number) => ({ amount: toFen(amount), count })

const R13: PrizeWish = {
  budget: toFen(1_940_000), count: 5_000, tops: [prize(18_800, 1), prize(8_800, 2)], lowest: toFen(188), usual: toFen(388),
}

function planned(wish: PrizeWish): PrizePlan {
  const answer = planPrizes(wish)
  if (answer.outcome === 'refused') throw new Error(answer.reason)
  return answer
}

test('the plan of R13, to the fen', () => {
  expect(planned(R13)).toEqual({
    outcome: 'planned',
    prizes: [prize(18_800, 1), prize(8_800, 2), prize(388, 4_820), prize(188, 177)],
    count: 5_000,
    total: 1_939_836,
    meanFen: 387.97,
    left: 164,
    shareOfUsual: 0.964,
    costLevel: 'onTarget',
  })
})

test('tops wished in any order stand highest first', () => {
  expect(planned({ ...R13, tops: [prize(8_800, 2), prize(18_800, 1)] })).toEqual(planned(R13))
})

test('a top wished zero times is no prize, and its amount is not looked at', () => {
  expect(planned({ ...R13, tops: [...R13.tops, prize(1, 0)] })).toEqual(planned(R13))
})

test('with money to spare nobody gets the lowest prize', () => {
  expect(planned({ ...R13, budget: toFen(10_000_000) }).prizes).toEqual([...R13.tops, prize(388, 4_997)])
})

test('a budget that fits to the fen leaves nothing', () => {
  const wish = { ...R13, budget: planned(R13).total }
  expect(planned(wish)).toMatchObject({ prizes: planned(R13).prizes, left: 0 })
})

test('tops may be all the prizes there are', () => {
  expect(planned({ ...R13, count: 3 })).toMatchObject({ prizes: R13.tops, shareOfUsual: 0, costLevel: 'tooHigh' })
})

test('a budget one fen too small is refused with that fen', () => {
  const least = 36_400 + 4_997 * 188
  expect(planPrizes({ ...R13, budget: toFen(least - 1) })).toEqual({ outcome: 'refused', reason: 'BUDGET_TOO_SMALL', shortBy: 1 })
  expect(planned({ ...R13, budget: toFen(least) })).toMatchObject({ left: 0, shareOfUsual: 0 })
})

test('more tops than prizes are refused', () => {
  expect(planPrizes({ ...R13, count: 2 })).toEqual({ outcome: 'refused', reason: 'TOO_MANY_TOPS', shortBy: null })
})

test.each<[string, Partial<PrizeWish>]>([
  ['the lowest prize is as high as the usual one', { lowest: toFen(388) }],
  ['the lowest prize is higher than the usual one', { lowest: toFen(389) }],
  ['a top is no higher than the usual prize', { tops: [prize(18_800, 1), prize(388, 1)] }],
  ['the lowest prize is below 1.88', { lowest: toFen(187) }],
  ['a top is above 188', { tops: [prize(18_801, 1)] }],
  ['without tops the usual prize is above 188', { tops: [], usual: toFen(18_801), budget: toFen(100_000_000) }],
])('refused because %s', (_why, change) => {
  expect(planPrizes({ ...R13, ...change })).toEqual({ outcome: 'refused', reason: 'AMOUNTS_OUT_OF_ORDER', shortBy: null })
})

test('1.88 and 188 themselves are within the limits (R11, R12)', () => {
  expect(planned({ ...R13, lowest: toFen(188), tops: [prize(18_800, 3)] }).prizes.at(0)).toEqual(prize(18_800, 3))
})

test('another bank may have other limits and another target', () => {
  const limits = { lowest: toFen(50), top: toFen(100_000) }
  const wish = { budget: toFen(200_000), count: 10, tops: [prize(100_000, 1)], lowest: toFen(50), usual: toFen(60) }
  expect(planPrizes(wish, limits, { from: toFen(0), to: toFen(20_000) })).toMatchObject({ outcome: 'planned', costLevel: 'onTarget' })
})

test.each([
  [1_939_836, 5_000, 387.97],
  [1_000, 3, 333.33],
  [2_000, 3, 666.67],
  [200 * 401 + 1, 200, 401.01],
])('%i fen for %i prizes are shown as %d each: halves go up', (total, count, shown) => {
  const lowest = Math.floor(total / count)
  const rest = prize(lowest, count - (total % count))
  const usual = prize(lowest + 1, total % count)
  const plan = planned({ budget: toFen(total), count, tops: [], lowest: rest.amount, usual: usual.amount })
  expect(plan).toMatchObject({ total, meanFen: shown })
})

test.each([0, -1, 2.5, Number.NaN, Infinity])('%d prizes are no wish but a mistake', (count) => {
  expect(() => planPrizes({ ...R13, count })).toThrow(RangeError)
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d tops are no wish but a mistake', (count) => {
  expect(() => planPrizes({ ...R13, tops: [prize(8_800, count)] })).toThrow(RangeError)
})

test('a plan too large to be exact is a mistake', () => {
  expect(() => planPrizes({ ...R13, count: Number.MAX_SAFE_INTEGER })).toThrow(RangeError)
})

/** Mostly wishes that can be met, and some of every kind that cannot. */
const wishes: fc.Arbitrary<PrizeWish> = fc.record({
  budget: fc.integer({ min: 0, max: 50_000_000 }).map(toFen),
  count: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50 })),
  tops: fc.array(fc.record({ amount: fc.integer({ min: 350, max: 18_900 }).map(toFen), count: fc.integer({ min: 0, max: 5 }) }), { maxLength: 4 }),
  lowest: fc.integer({ min: 180, max: 300 }).map(toFen),
  usual: fc.integer({ min: 188, max: 600 }).map(toFen),
})

const smallWishes = wishes.map((wish) => ({ ...wish, count: (wish.count % 300) + 1, budget: toFen(wish.budget % 150_000) }))

const countIn = (prizes: PrizeWish['tops']) => prizes.reduce((sum, { count }) => sum + count, 0)

/** How many usual prizes a plan could have: every number tried, no arithmetic shared with the planner. */
function bestByTrying({ budget, count, tops, lowest, usual }: PrizeWish): number {
  const spent = tops.reduce((sum, top) => sum + top.amount * top.count, 0)
  for (let usuals = count - countIn(tops); usuals >= 0; usuals -= 1) {
    if (spent + usuals * usual + (count - countIn(tops) - usuals) * lowest <= budget) return usuals
  }
  return -1
}

const isInOrder = ({ tops, lowest, usual }: PrizeWish) =>
  lowest >= 188 && lowest < usual && tops.every(({ amount, count }) => count === 0 || (usual < amount && amount <= 18_800))

const usualsIn = (plan: PrizePlan, { usual }: PrizeWish) => plan.prizes.find(({ amount }) => amount === usual)?.count ?? 0

test('a plan never costs more than the budget, deals out every prize and keeps to the amounts (R13, R14)', () => {
  let plans = 0
  fc.assert(
    fc.property(wishes, (wish) => {
      const plan = planPrizes(wish)
      if (plan.outcome === 'refused') return
      plans += 1
      const total = plan.prizes.reduce((sum, { amount, count }) => sum + amount * count, 0)
      expect(total).toBeLessThanOrEqual(wish.budget)
      expect([plan.total, plan.left]).toEqual([total, wish.budget - total])
      expect(countIn(plan.prizes)).toBe(wish.count)
      for (const { amount, count } of plan.prizes) {
        expect(count).toBeGreaterThan(0)
        expect(amount).toBeGreaterThanOrEqual(AMOUNT_LIMITS.lowest)
        expect(amount).toBeLessThanOrEqual(AMOUNT_LIMITS.top)
      }
      expect(plan.prizes.every(({ amount }, index) => index === 0 || amount <= plan.prizes[index - 1]!.amount)).toBe(true)
    }),
    { numRuns: 5_000, seed: 13 },
  )
  expect(plans).toBeGreaterThan(1_000)
})

test('no further usual prize fits, and a plan is refused only when there is none', () => {
  const seen = { planned: 0, refused: 0 }
  fc.assert(
    fc.property(smallWishes, (wish) => {
      const answer = planPrizes(wish)
      seen[answer.outcome] += 1
      expect(answer.outcome === 'planned' ? usualsIn(answer, wish) : -1).toBe(isInOrder(wish) ? bestByTrying(wish) : -1)
    }),
    { numRuns: 5_000, seed: 13 },
  )
  expect(Math.min(seen.planned, seen.refused)).toBeGreaterThan(1_000)
})

test('with what it was short by, a refused budget makes a plan; with one fen less it does not', () => {
  let refusals = 0
  fc.assert(
    fc.property(smallWishes, (wish) => {
      const answer = planPrizes(wish)
      if (answer.outcome !== 'refused' || answer.reason !== 'BUDGET_TOO_SMALL') return
      refusals += 1
      const enough = wish.budget + answer.shortBy
      expect(planned({ ...wish, budget: toFen(enough) })).toMatchObject({ left: 0 })
      expect(planPrizes({ ...wish, budget: toFen(enough - 1) })).toMatchObject({ reason: 'BUDGET_TOO_SMALL', shortBy: 1 })
    }),
    { numRuns: 5_000, seed: 13 },
  )
  expect(refusals).toBeGreaterThan(500)
})

test('the same wish makes the same plan, and stays as it was', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const before = structuredClone(wish)
      expect(planPrizes(wish)).toEqual(planPrizes(before))
      expect(wish).toEqual(before)
    }),
  )
})
