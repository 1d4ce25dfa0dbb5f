import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { newcomer } from '../../testing/newcomer'
import { formFrom } from '../draft-form'
import { fillPlan, usualMinimumSpend } from './fill-plan'

const lines = formFrom(newcomer).prizes

test.each([
  [18_800, 20_000],
  [8800, 10_000],
  [388, 500],
  [188, 200],
  [200, 500],
  [10_000, 20_000],
  [50, 100],
])('a prize of %i fen asks for a payment of %i', (amount, minimumSpend) => {
  expect(usualMinimumSpend(toFen(amount))).toBe(minimumSpend)
})

test('prizes that were there keep their names, codes and thresholds', () => {
  expect(fillPlan([{ amount: toFen(388), count: 100 }], lines)).toEqual([{ ...lines[2], count: '100' }])
})

test('a new amount gets a name, a code of its own and a threshold', () => {
  const [line] = fillPlan([{ amount: toFen(666), count: 3 }], [...lines, { ...lines[0]!, code: 'prize-666' }])
  expect(line).toEqual({ code: 'prize-667', name: '6.66元奖', amount: '6.66', count: '3', minimumSpend: '10' })
})

test('every threshold is above its prize', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (amount) => {
      expect(usualMinimumSpend(toFen(amount))).toBeGreaterThan(amount)
    }),
  )
})
