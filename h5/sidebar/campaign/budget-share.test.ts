import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { budgetShare } from './budget-share'

test('the bar shows paid and reserved as shares of the budget', () => {
  expect(budgetShare({ budget: toFen(20000), paid: toFen(5000), reserved: toFen(2000) })).toEqual({ paid: 25, reserved: 10 })
})

test('a campaign without a budget has an empty bar', () => {
  expect(budgetShare({ budget: toFen(0), paid: toFen(0), reserved: toFen(0) })).toEqual({ paid: 0, reserved: 0 })
})
