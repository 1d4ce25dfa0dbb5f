import { expect, test } from 'vitest'
import type { ShownMessage } from '#shared/simulator/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { chatTime, hasTimeLine, listTime } from './chat-time'

const TODAY = '2026-02-12' as CalendarDay

test.each([
  ['2026-02-12T02:02:00.000Z', '10:02'],
  ['2026-02-11T16:00:00.000Z', '00:00'],
  ['2026-02-11T15:59:59.000Z', '昨天 23:59'],
  ['2026-02-10T02:00:00.000Z', '前天 10:00'],
  ['2026-02-09T02:00:00.000Z', '2月9日 10:00'],
  ['2026-02-13T02:00:00.000Z', '2月13日 10:00'],
])('on 12 February, %s is %s', (sentAt, words) => {
  expect(chatTime(sentAt, TODAY)).toBe(words)
})

test('while the bank’s day is not known, only the time is told', () => {
  expect(chatTime('2026-02-09T02:00:00.000Z', null)).toBe('10:00')
})

test.each([
  ['2026-02-12T02:02:00.000Z', '10:02'],
  ['2026-02-11T02:02:00.000Z', '昨天'],
  ['2026-01-19T01:40:00.000Z', '1月19日'],
])('in the list of chats, beside a name, %s is %s', (sentAt, words) => {
  expect(listTime(sentAt, TODAY)).toBe(words)
})

test('the time stands above the first message and after five minutes of silence', () => {
  const messages = ['02:00:00', '02:05:00', '02:10:01'].map((time, id): ShownMessage => ({
    id, sender: null, content: { kind: 'text', text: '' }, sentAt: `2026-02-12T${time}.000Z`,
  }))
  expect(messages.map((_, index) => hasTimeLine(messages, index))).toEqual([true, false, true])
})
