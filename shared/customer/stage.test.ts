import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifecycleStage } from './stage'

test.each([
  [0, 0, 'potential'],
  [1, 0, 'active'],
  [0, 1, 'trading'],
  [9, 1, 'trading'],
] as const)('%i deeds and %i payments: %s (S8)', (interactions, transactions, stage) => {
  expect(lifecycleStage({ interactions, transactions })).toBe(stage)
})

test('more deeds never lead back', () => {
  const order = ['potential', 'active', 'trading']
  const deeds = fc.record({ interactions: fc.nat(50), transactions: fc.nat(5) })
  fc.assert(
    fc.property(deeds, deeds, (before, more) => {
      const after = { interactions: before.interactions + more.interactions, transactions: before.transactions + more.transactions }
      return order.indexOf(lifecycleStage(after)) >= order.indexOf(lifecycleStage(before))
    }),
  )
})
