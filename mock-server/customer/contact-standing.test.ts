import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactStanding, type HistoryEntry } from './contact-standing'

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)
const add = (managerId: string, day: string): HistoryEntry => ({ managerId, kind: 'add', happenedAt: at(day) })
const del = (managerId: string, day: string): HistoryEntry => ({ managerId, kind: 'delete', happenedAt: at(day) })

test('one add is the first and a fresh one', () => {
  expect(contactStanding([add('a', '2026-02-12')])).toEqual({
    isAdded: true, firstAddedAt: at('2026-02-12'), lastFreshAddAt: at('2026-02-12'),
  })
})

test('who deletes his only manager is no contact any more, and was added all the same', () => {
  expect(contactStanding([add('a', '2026-02-12'), del('a', '2026-02-13')])).toEqual({
    isAdded: false, firstAddedAt: at('2026-02-12'), lastFreshAddAt: at('2026-02-12'),
  })
})

test('who deletes one of two managers is a contact still', () => {
  const history = [add('a', '2026-02-12'), add('b', '2026-02-13'), del('a', '2026-02-14')]
  expect(contactStanding(history)).toMatchObject({ isAdded: true })
})

test('an add after a delete is fresh, and not the first', () => {
  const history = [add('a', '2025-01-10'), del('a', '2025-06-10'), add('a', '2026-02-12')]
  expect(contactStanding(history)).toEqual({
    isAdded: true, firstAddedAt: at('2025-01-10'), lastFreshAddAt: at('2026-02-12'),
  })
})

test("the add of a second manager while the first is the customer's friend is not fresh", () => {
  const history = [add('a', '2025-01-10'), add('b', '2026-02-12')]
  expect(contactStanding(history)).toMatchObject({ lastFreshAddAt: at('2025-01-10') })
})

test('an add of a manager the customer already has is not fresh', () => {
  const history = [add('a', '2025-01-10'), add('a', '2026-02-12')]
  expect(contactStanding(history)).toMatchObject({ lastFreshAddAt: at('2025-01-10') })
})

test('who changes over from one manager to another without a gap has no fresh add', () => {
  const history = [add('a', '2025-01-10'), add('b', '2026-02-12'), del('a', '2026-02-13'), add('a', '2026-02-14')]
  expect(contactStanding(history)).toMatchObject({ isAdded: true, lastFreshAddAt: at('2025-01-10') })
})

test.each([[[add('a', '2026-02-12'), del('a', '2026-02-12')]], [[del('a', '2026-02-12'), add('a', '2026-02-12')]]])(
  'of an add and a delete of one instant the delete decides',
  (history) => {
    expect(contactStanding(history)).toMatchObject({ isAdded: false })
  },
)

test.each([[[]], [[del('a', '2026-02-12')]]])('without a known add there is no standing', (history) => {
  expect(contactStanding(history)).toBeNull()
})

/** Few managers and few instants, so that events meet. */
const history = fc.array(
  fc.record<HistoryEntry>({
    managerId: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('add', 'delete'),
    happenedAt: fc.integer({ min: 0, max: 12 }).map((minute) => new Date(Date.UTC(2026, 1, 12, 2, minute))),
  }),
  { maxLength: 14 },
)

test('any order and any repetition of the same events gives the same standing', () => {
  const told = history.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events), fc.shuffledSubarray(events, { minLength: events.length })),
  )
  fc.assert(
    fc.property(told, ([events, again, shuffled]) => {
      expect(contactStanding([...again, ...shuffled])).toEqual(contactStanding(events))
    }),
  )
})

/** By the words of the rule instead of a replay. */
function contactsAmong(events: readonly HistoryEntry[]): string[] {
  const latest = (managerId: string, kind: string) =>
    Math.max(...events.filter((it) => it.managerId === managerId && it.kind === kind).map(({ happenedAt }) => happenedAt.getTime()), -1)
  return ['a', 'b', 'c'].filter((it) => latest(it, 'add') > latest(it, 'delete'))
}

test('the latest event of each manager decides, and fresh is an add before which there was none', () => {
  fc.assert(
    fc.property(history, (events) => {
      const adds = events.filter(({ kind }) => kind === 'add').map(({ happenedAt }) => happenedAt)
      const fresh = adds.filter((it) => contactsAmong(events.filter(({ happenedAt }) => happenedAt < it)).length === 0)
      const expected = adds.length === 0 ? null : {
        isAdded: contactsAmong(events).length > 0,
        firstAddedAt: new Date(Math.min(...adds.map(Number))),
        lastFreshAddAt: new Date(Math.max(...fresh.map(Number))),
      }
      expect(contactStanding(events)).toEqual(expected)
    }),
  )
})
