import { expect, test } from 'vitest'
import { groupFailures } from './failure-groups'
import { failed } from './testing/finance-bank'

test('two codes for one cause stand together', () => {
  const groups = groupFailures([failed('v-1', { code: 'FREQUENCY_LIMIT' }), failed('v-2', { code: 'RATELIMIT_EXCEEDED' })])
  expect(groups.map((it) => it.failed.map(({ voucherId }) => voucherId))).toEqual([['v-1', 'v-2']])
})
