import { expect, test } from 'vitest'
import { findProblems, type GroupFacts } from './problem'

const group: GroupFacts = {
  kind: 'managed', finance: 'payment', social: 'neighbours', theme: 'propertyFee', pitch: '有用的群', chatId: 'wr-1', ownerManagerId: 'lin',
}
const problems = (change: Partial<GroupFacts>) => findProblems({ ...group, ...change }, 150)

test('a group with both attributes, a pitch, a chat and its owner can be published', () => {
  expect(problems({})).toEqual([])
})

test.each([
  [{ finance: null }, 'attributesMissing'],
  [{ social: null }, 'attributesMissing'],
  [{ pitch: '  ' }, 'pitchMissing'],
  [{ pitch: '好'.repeat(151) }, 'pitchTooLong'],
  [{ chatId: null }, 'notBound'],
  [{ ownerManagerId: null }, 'ownerMissing'],
] as const)('%o is told as %s (S3, G1, G3)', (change, problem) => {
  expect(problems(change)).toEqual([problem])
})

test('a pitch of exactly 150 characters is short enough (S3)', () => {
  expect(problems({ pitch: '好'.repeat(150) })).toEqual([])
})

test('an assisted group is owned by nobody of the bank (G1)', () => {
  expect(problems({ kind: 'assisted', ownerManagerId: null })).toEqual([])
})

test('everything that is missing is told at once', () => {
  expect(problems({ pitch: '', chatId: null, finance: null })).toEqual(['attributesMissing', 'pitchMissing', 'notBound'])
})
