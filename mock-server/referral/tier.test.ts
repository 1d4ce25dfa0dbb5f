import { expect, test } from 'vitest'
import { tierState } from './tier'

test.each([
  ['too few friends', 2, 2, undefined, 'open'],
  ['the third friend drew a moment ago', 3, 2, undefined, 'reached'],
  ['the reward is on its way', 3, 3, 'due', 'reached'],
  ['the reward has arrived', 3, 3, 'paid', 'paid'],
  ['the budget for rewards was spent before', 3, 3, undefined, 'soldOut'],
  ['a friend turned out to have been a contact before, after the reward was given', 2, 2, 'paid', 'paid'],
] as const)('the tier of three friends: %s', (_, invited, credited, reward, state) => {
  expect(tierState({ invited: 3 }, { invited, credited }, reward)).toBe(state)
})
