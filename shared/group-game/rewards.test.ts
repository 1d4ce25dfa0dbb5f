import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { rewardProblem, USUAL_REWARDS } from './rewards'

test.each([
  [[500, 600, 700, 800, 1000], null],
  [[499, 600, 700, 800, 1000], 'rewardAmount'],
  [[1001, 600, 700, 800, 900], 'rewardAmount'],
  [[1000, 1000, 1000, 1000, 999], null],
  [[500, 500, 500, 500, 501], null],
  [[800, 800, 800, 800, 800], 'rewardsEqual'],
  [[1000], 'rewardCount'],
  [[], 'rewardCount'],
  [[1000, 900, 900, 900, 900, 900], 'rewardTotal'],
  [Array.from({ length: 10 }, (_, index) => 500 + index), 'rewardCount'],
] as const)('rewards of %j fen: %s (G15)', (rewards, problem) => {
  expect(rewardProblem(rewards.map(toFen))).toBe(problem)
})

test('what a new game begins with is five slots between 25 and 50 yuan together', () => {
  const total = USUAL_REWARDS.reduce((sum, amount) => sum + amount, 0)
  expect([USUAL_REWARDS.length, rewardProblem(USUAL_REWARDS), total >= 2500 && total <= 5000]).toEqual([5, null, true])
})
