import { expect, test } from 'vitest'
import { toneOf, wedgePaths } from './wheel-wedges'

const counts = [6, 7, 8, 9, 12]

test.each(counts)('of %i wedges no two neighbours have the same tone', (count) => {
  const tones = Array.from({ length: count }, (_, place) => toneOf(count, place))
  tones.forEach((tone, place) => expect(tone).not.toBe(tones[(place + 1) % count]))
})

test.each(counts)('%i wedges are each drawn once', (count) => {
  const outlines = wedgePaths(count).join('').match(/M0 0L[^z]+z/g)!
  expect(new Set(outlines).size).toBe(count)
})

test('the first wedge stands around the top', () => {
  expect(wedgePaths(6)[0]).toMatch(/^M0 0L-50\.0 -86\.6A100 100 0 0 1 50\.0 -86\.6z/)
})
