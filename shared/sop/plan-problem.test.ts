import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { planProblems } from './plan-problem'
import type { Slot } from './slot'
import { rule, slot, usualWeek } from './testing/usual-week'

const problems = (slots: readonly Slot[], change: Partial<typeof rule> = {}) => planProblems(slots, { ...rule, ...change })
const withSlot = (id: string, change: Partial<Slot>) => usualWeek.map((it) => (it.id === id ? { ...it, ...change } : it))

test('the usual week may be activated', () => {
  expect(problems(usualWeek)).toEqual([])
  expect(problems([])).toEqual([{ code: 'empty' }])
})

test('a slot with no script cannot be activated, nor one with no theme (S5, G9)', () => {
  const turns = [{ theme: '早餐优惠', text: '周三早餐立减' }, { theme: ' ', text: '  ' }]
  expect(problems(withSlot('offer-3', { turns }))).toEqual([{ code: 'noTheme', slotId: 'offer-3', turn: 1 }, { code: 'noScript', slotId: 'offer-3', turn: 1 }])
})

test('an assisted group is sent less than a managed one, whatever the plan and whatever the caps (G8)', () => {
  expect(problems(withSlot('offer-3', { isForAssisted: true }))).toEqual([{ code: 'overCap', groupKind: 'assisted', sends: 3, most: 2 }])
  expect(problems(usualWeek, { mostPerWeek: { managed: 5, assisted: 5 } })).toEqual([{ code: 'capsNotApart', managed: 5, assisted: 5 }])
  expect(problems([...usualWeek, slot({ id: 'extra', weekdays: [3], time: '15:00' })])).toEqual([{ code: 'overCap', groupKind: 'managed', sends: 6, most: 5 }])
})

test('content is half of a week at least, offers are not more than content, and there is a game (G19)', () => {
  expect(problems(withSlot('content-5', { kind: 'game', mostPrize: toFen(500) }))).toEqual([{ code: 'fewContent', least: 50 }])
  expect(problems(withSlot('content-5', { kind: 'offer' }))).toEqual([{ code: 'fewContent', least: 50 }])
  expect(problems(usualWeek.filter(({ kind }) => kind !== 'game'))).toEqual([{ code: 'noGame' }])
})

test.each([[1000, false], [1001, true]])('beside games of up to 10 yuan an event of up to %i fen may be: %s (G13)', (most, isFine) => {
  const expected = isFine ? [] : [{ code: 'eventPrizeLow', slotId: 'event-5', mostGamePrize: 1000 }]
  expect(problems(withSlot('event-5', { mostPrize: toFen(most) }))).toEqual(expected)
})

test('whatever is written, an activated plan has a text at every turn', () => {
  const turn = fc.record({ theme: fc.constantFrom('', ' ', '主题'), text: fc.constantFrom('', '\n', '正文') })
  fc.assert(fc.property(fc.array(turn, { minLength: 1, maxLength: 5 }), (turns) => {
    const isWhole = turns.every(({ theme, text }) => theme.trim() && text.trim())
    expect(problems(withSlot('offer-3', { turns })).length === 0).toBe(isWhole)
  }))
})
