import { expect, test } from 'vitest'
import { canDraw } from './can-draw'

const RUNNING = { phase: 'running' } as const
const FREE = { draw: null, refusal: null } as const

test('who has neither drawn nor been refused can draw, for as long as the campaign runs', () => {
  expect(canDraw(RUNNING, FREE)).toBe(true)
  expect(canDraw({ phase: 'ended' }, FREE)).toBe(false)
})

test('nothing is promised to whom the bank refuses, or before it has answered', () => {
  expect(canDraw(RUNNING, { ...FREE, refusal: 'OUTSIDE_REGION' })).toBe(false)
  expect(canDraw(RUNNING, null)).toBe(false)
})

test('who has drawn cannot draw again', () => {
  expect(canDraw(RUNNING, { ...FREE, draw: {} as never })).toBe(false)
})
