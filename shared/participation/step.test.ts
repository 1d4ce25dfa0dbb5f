import { expect, test } from 'vitest'
import { canTake, participationStep, participationSteps, type ParticipationFacts } from './step'

const nothing: ParticipationFacts = { isAdded: false, isOpened: false, isJoined: false, isInformed: false, isDrawn: false }
const added = { ...nothing, isAdded: true }
const opened = { ...added, isOpened: true }
const joined = { ...opened, isJoined: true }
const informed = { ...joined, isInformed: true }

test.each([
  ['new', nothing],
  ['added', added],
  ['opened', opened],
  ['joined', joined],
  ['informed', informed],
  ['drawn', { ...informed, isDrawn: true }],
] as const)('a customer is %s by what has happened so far', (step, facts) => {
  expect(participationStep(facts)).toBe(step)
})

test('who opened the link before adding the manager is still new', () => {
  expect(participationStep({ ...nothing, isOpened: true })).toBe('new')
  expect(participationStep({ ...nothing, isOpened: true, isJoined: true })).toBe('new')
})

test('info given before joining leaves a customer where the gap is', () => {
  expect(participationStep({ ...opened, isInformed: true })).toBe('opened')
})

test('a draw stands, even where the campaign asked for nothing before it (C3)', () => {
  expect(participationStep({ ...opened, isDrawn: true })).toBe('drawn')
})

test.each([
  ['new', 'opened'],
  ['added', 'joined'],
  ['opened', 'informed'],
  ['joined', 'drawn'],
] as const)('from %s nobody skips to %s', (current, next) => {
  expect(canTake(current, next)).toBe(false)
})

test.each(participationSteps.slice(1).map((next, index) => [participationSteps[index]!, next] as const))(
  'after %s comes %s',
  (current, next) => {
    expect(canTake(current, next)).toBe(true)
  },
)

test('a step already taken may be taken again', () => {
  for (const step of participationSteps) {
    expect(canTake(step, step)).toBe(true)
    expect(canTake('drawn', step)).toBe(true)
  }
})
