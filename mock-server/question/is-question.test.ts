import { expect, test } from 'vitest'
import { isQuestion } from './is-question'

test.each([
  ['周六几点开门', true],
  ['这个要手续费吗', true],
  ['这个要手续费吗。', true],
  ['请问在哪里领', true],
  ['能不能刷卡?', true],
  ['@林晚晴 帮我看看', true],
  ['＠林晚晴 在', true],
  ['@沈嘉禾 帮我看看', false],
  ['谢谢林经理', false],
  ['大家早上好', false],
  ['吗啡是药名', false],
])('%s: %s (S26)', (text, expected) => {
  expect(isQuestion(text, '林晚晴')).toBe(expected)
})

test('in a group that nobody owns only a question is one', () => {
  expect([isQuestion('几点开门', null), isQuestion('@林晚晴', null)]).toEqual([true, false])
})
