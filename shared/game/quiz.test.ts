import { expect, test } from 'vitest'
import { settleAnswer } from './quiz'

const question = { options: ['泰山', '西湖', '夔门'], right: 1 }

test.each([
  [0, 'lost'],
  [1, 'won'],
  [2, 'lost'],
] as const)('option %i has %s', (option, end) => {
  expect(settleAnswer(question, option)).toBe(end)
})

test.each([-1, 3, 9, 0.5])('there is no option %s', (option) => {
  expect(settleAnswer(question, option)).toBeNull()
})
