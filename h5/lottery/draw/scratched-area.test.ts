import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createScratchedArea } from './scratched-area'

/** A finger that goes over the card from side to side, `lines` times. */
function scratch(lines: number) {
  const area = createScratchedArea()
  for (let line = 0; line < lines; line += 1) for (let x = 0; x <= 1; x += 0.02) area.touch(x, (line + 0.5) / 6)
  return area
}

test.each([
  [0, false],
  [2, false],
  [3, true],
  [6, true],
])('%i of six strokes across: is it enough? %s', (lines, isEnough) => expect(scratch(lines).isEnough()).toBe(isEnough))

test('a finger that stays on one spot never opens the card', () => {
  const area = createScratchedArea()
  for (let n = 0; n < 500; n += 1) area.touch(0.5, 0.5)
  expect(area.isEnough()).toBe(false)
})

test('points outside the card count as its edge, and never more than the card', () => {
  const point = fc.tuple(fc.double({ min: -5, max: 6, noNaN: true }), fc.constantFrom(0.1, 0.9))
  fc.assert(
    fc.property(fc.array(point, { maxLength: 200 }), (points) => {
      const area = createScratchedArea()
      for (const [x, y] of points) area.touch(x, y)
      // Two of six rows can never be enough.
      return !area.isEnough()
    }),
  )
})
