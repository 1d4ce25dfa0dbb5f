import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packProblems, packProblemText, type PackPart } from './pack'

const parts = (counts: Partial<Record<PackPart, number>>) =>
  Object.entries(counts).flatMap(([part, count]) => Array<PackPart>(count).fill(part as PackPart))

test.each([
  [{ ask: 2, plan: 3, case: 1 }, []],
  [{ ask: 2, plan: 2, case: 1 }, ['方案要正好 3 个，现在 2 个']],
  [{ ask: 3, plan: 3, case: 2 }, ['利他小要求要正好 2 个，现在 3 个', '案例要正好 1 个，现在 2 个']],
])('the fifth step of %j: %j (S6e)', (counts, said) => {
  expect(packProblems('offer', parts(counts)).map(packProblemText)).toEqual(said)
})

test('of all the fifth step could hold, only two, three and one will do', () => {
  const few = fc.nat({ max: 5 })
  fc.assert(fc.property(few, few, few, (ask, plan, count) => {
    expect(packProblems('offer', parts({ ask, plan, case: count })).length === 0).toBe(ask === 2 && plan === 3 && count === 1)
  }))
})

test.each([
  [{ comparison: 1, endorsement: 1 }, []],
  [{ comparison: 4, endorsement: 2 }, []],
  [{ comparison: 1 }, ['背书要至少 1 个，现在 0 个']],
  [{ endorsement: 1 }, ['对比要至少 1 个，现在 0 个']],
])('the fourth step of %j: %j (S6d)', (counts, said) => {
  expect(packProblems('compare', parts(counts)).map(packProblemText)).toEqual(said)
})

test.each([[1, 1], [2, 0], [3, 1]])('the sixth step with %i cases has %i problems (S6f)', (count, problems) => {
  expect(packProblems('objection', parts({ case: count }))).toHaveLength(problems)
})

