import { expect, test } from 'vitest'
import { failureText, groupFailures } from './failure-text'
import { failed } from './testing/finance-bank'

test('a code nobody has words for is told in the words of the issuer', () => {
  expect(failureText({ code: 'NEW_RULE', text: '该用户暂不支持' }).what).toBe('该用户暂不支持')
})

test.each(['NEW_RULE', 'toString'])('the code %s without words says that there is no reason', (code) => {
  expect(failureText({ code, text: '' }).what).toBe('渠道没有说明原因')
})

test('two codes for one cause stand together', () => {
  const groups = groupFailures([failed('v-1', { code: 'FREQUENCY_LIMIT' }), failed('v-2', { code: 'RATELIMIT_EXCEEDED' })])
  expect(groups.map((it) => it.failed.map(({ voucherId }) => voucherId))).toEqual([['v-1', 'v-2']])
})
