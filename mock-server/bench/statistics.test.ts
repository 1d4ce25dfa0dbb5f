import { expect, test } from 'vitest'
import { median, medianRatio, percentile } from './statistics'

test('the median is the middle value, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5)
})

test('99 of 100 requests were no slower than the 99th percentile', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1)
  expect(percentile(values, 0.99)).toBe(100)
  expect(percentile([7], 0.99)).toBe(7)
})

test('a round in which the machine was slow counts for both sides', () => {
  expect(medianRatio([100, 10, 105], [50, 5, 50])).toBe(2)
})

test('nothing measured has no median', () => {
  expect(() => median([])).toThrow('no values')
})
