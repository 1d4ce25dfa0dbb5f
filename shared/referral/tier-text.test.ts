import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { ladderProgress } from './tier-text'

const tier = (invited: number) => ({ invited, amount: toFen(500), state: 'open' as const })

test.each([
  [0, 0, 0],
  [2, 2, 40],
  [5, 5, 100],
  [9, 5, 100],
])('%i friends are %i of the five of the whole ladder, %i %% of it', (invited, reached, percent) => {
  expect(ladderProgress({ tiers: [tier(1), tier(5), tier(3)], invited })).toEqual({ reached, most: 5, percent, label: '邀请进度，满 5 位' })
})

test('a ladder without a rung has no progress', () => {
  expect(ladderProgress({ tiers: [], invited: 3 })).toBeNull()
})
