import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { problemText, standingText, warningText, weekdaysText } from './sop-text'

test.each([[[1], '周一'], [[1, 2, 3, 4, 5], '周一到周五'], [[5, 1, 3], '周一、周三、周五'], [[2, 3], '周二、周三']] as const)('%j is said as %s', (days, text) => {
  expect(weekdaysText(days)).toBe(text)
})

test('a moved habit and a text of last week are said in words (G13, G20)', () => {
  expect(warningText({ code: 'habitMoved', days: null })).toContain('习惯')
  expect(warningText({ code: 'repeated', days: 7 })).toContain('7 天前')
})

test('what was sent says when, and whether it was late', () => {
  const sentAt = '2026-03-02T02:31:00Z'
  expect([standingText({ standing: 'sent', sentAt }), standingText({ standing: 'sentLate', sentAt })]).toEqual(['10:31 已发', '10:31 迟发'])
})

test('what is missing says where, and what to do (S5, G8, G13)', () => {
  const nameOf = () => '周三 12:00 优惠'
  expect(problemText({ code: 'noScript', slotId: 'w', turn: 1 }, nameOf)).toBe('周三 12:00 优惠：第 2 轮还没有话术，写好才能启用。')
  expect(problemText({ code: 'overCap', groupKind: 'assisted', sends: 3, most: 2 }, nameOf)).toBe('辅管群一周最多发 2 次，现在排了 3 次，请减掉 1 次。')
  expect(problemText({ code: 'eventPrizeLow', slotId: 'w', mostGamePrize: toFen(1000) }, nameOf)).toContain('10 元')
})
