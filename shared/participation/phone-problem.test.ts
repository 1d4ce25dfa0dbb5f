import { expect, test } from 'vitest'
import { phoneProblemText } from './phone-problem'

test('who typed something is asked to check it, who typed nothing is asked for it', () => {
  expect(phoneProblemText('12345678901')).toBe('这不像手机号，请核对 11 位号码，例如 138 0000 0000')
  expect(phoneProblemText(' ')).toBe('请输入 11 位手机号，例如 138 0000 0000')
})
