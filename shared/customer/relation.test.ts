import { expect, test } from 'vitest'
import { relationOf } from './relation'

const monday = new Date('2026-02-09T10:00:00+08:00')
const tuesday = new Date('2026-02-10T10:00:00+08:00')
const nobody = { isAdded: false, isMember: false, firstAddedAt: null, firstJoinedAt: null }

test.each([
  ['nobody', nobody, 'none', null],
  ['a member of a group', { ...nobody, isMember: true, firstJoinedAt: monday }, 'group', null],
  ['a contact', { ...nobody, isAdded: true, firstAddedAt: monday }, 'contact', null],
  ['a contact who came from a group', { isAdded: true, isMember: true, firstJoinedAt: monday, firstAddedAt: tuesday }, 'contact', tuesday],
  ['a contact who joined a group later', { isAdded: true, isMember: true, firstJoinedAt: tuesday, firstAddedAt: monday }, 'contact', null],
  ['who has ended the contact', { isAdded: false, isMember: true, firstJoinedAt: monday, firstAddedAt: tuesday }, 'group', tuesday],
] as const)('%s: %o is %s, upgraded %s (S23)', (_who, facts, level, upgradedAt) => {
  expect(relationOf(facts)).toEqual({ level, upgradedAt })
})
