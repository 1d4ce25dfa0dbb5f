import { expect, test } from 'vitest'
import { assistedSteps, canLead, canMoveTo } from './assisted-step'

test('the five steps stand in the order of the source (G7)', () => {
  expect(assistedSteps).toEqual(['know', 'attract', 'goodwill', 'trust', 'lead'])
})

test('step 2 follows 1, and 5 does not follow 2 (G7)', () => {
  expect([canMoveTo('know', 'attract'), canMoveTo('attract', 'lead')]).toEqual([true, false])
})

test('of all 25 moves exactly those that jump ahead are refused', () => {
  const refused = assistedSteps.flatMap((from) => assistedSteps.filter((to) => !canMoveTo(from, to)).map((to) => `${from}→${to}`))
  expect(refused).toEqual(['know→goodwill', 'know→trust', 'know→lead', 'attract→trust', 'attract→lead', 'goodwill→lead'])
})

test.each(assistedSteps)('what leads people away is for an assisted group in its last step only, not in "%s" before it (G7)', (step) => {
  expect(canLead('assisted', step)).toBe(step === 'lead')
})

test('the bank’s own group is always led', () => {
  expect(canLead('managed', null)).toBe(true)
})
