import { expect, test } from 'vitest'
import { fitScale } from './fit-scale'

test.each([
  [608, 900, 1],
  [608, 422, 0.5],
  [351, 900, 0.9],
  [2000, 2000, 1],
  [600, 100, 0.5],
])('in %i by %i a phone is shown at %d of its size', (width, height, scale) => {
  expect(fitScale(width, height)).toBeCloseTo(scale)
})
