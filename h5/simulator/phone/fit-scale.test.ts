import { expect, test } from 'vitest'
import { fitScale } from './fit-scale'

test.each([
  [1920, 1200, 1],
  [1920, 972, 1],
  [1440, 900, 0.915],
  [1280, 800, 0.796],
  [1280, 1000, 0.805],
  [1024, 768, 0.75],
  [1024, 300, 0.6],
])('in a window of %d by %d a phone is shown at %d of its size', (width, height, scale) => {
  expect(fitScale(width, height)).toBeCloseTo(scale, 2)
})
