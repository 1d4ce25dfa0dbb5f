import { expect, test } from 'vitest'
import { executionText } from './execution'

test.each([[10, 9, '90%'], [3, 2, '66.7%'], [7, 7, '100%'], [4, 0, '0%'], [0, 0, '—']])('of %i due, %i sent are %s (D17)', (due, sent, text) => {
  expect(executionText({ due, sent })).toBe(text)
})
