import { expect, test } from 'vitest'
import { kText } from './k-factor'

test.each([[3, 2, '1.50'], [1, 3, '0.33'], [0, 4, '0.00'], [0, 0, '—']])('%i who accepted of %i inviters are %s each (D16)', (accepted, inviters, text) => {
  expect(kText({ accepted, inviters })).toBe(text)
})
