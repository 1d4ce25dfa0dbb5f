import { expect, test } from 'vitest'
import { failureText } from './failure-text'

test('money that is missing on our side is told as finance calls it, not as the issuer does', () => {
  expect(failureText({ code: 'NOT_ENOUGH', text: '资金不足' }).what).toBe('发放账户余额不足')
})

test('a code nobody has words for is told in the words of the issuer', () => {
  expect(failureText({ code: 'NEW_RULE', text: '该用户暂不支持' }).what).toBe('该用户暂不支持')
})

test.each(['NEW_RULE', 'toString'])('the code %s without words says that there is no reason', (code) => {
  expect(failureText({ code, text: '' }).what).toBe('渠道没有说明原因')
})
