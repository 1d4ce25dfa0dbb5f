import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { gridCells } from './grid-cells'
import { lightSteps } from './light-steps'

const prizes = (count: number) => Array.from({ length: count }, (_, n) => ({ code: `p${n}`, amount: toFen((n + 1) * 100) }))

test.each([1, 2, 3, 5, 8, 9, 100])('%i prizes fill eight cells, and every prize stands on one', (count) => {
  const cells = gridCells(prizes(count))
  expect(cells).toHaveLength(8)
  for (const { code } of prizes(count)) expect(cells.some(({ codes }) => codes.includes(code))).toBe(true)
})

test.each([
  [0, 0],
  [0, 5],
  [7, 1],
])('from cell %i the light goes on around to cell %i, slower with every step', (from, to) => {
  const steps = lightSteps(from, to)
  expect(steps[0]!.cell).toBe(from)
  expect(steps.at(-1)!.cell).toBe(to)
  expect(steps.length).toBeGreaterThan(16)
  steps.slice(1).forEach((step, n) => expect(step.cell).toBe((steps[n]!.cell + 1) % 8))
  steps.slice(1).forEach((step, n) => expect(step.milliseconds).toBeGreaterThanOrEqual(steps[n]!.milliseconds))
})
