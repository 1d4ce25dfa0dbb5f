import { expect, test } from 'vitest'
import { regionVersionText } from './region-version-text'

test.each([
  ['query-mobile-phone-area@1.0.6 (2015-11)', '号段表版本 2015-11'],
  ['phone.dat 2302; query-mobile-phone-area@1.0.6 (2015-11)', '号段表版本 2023-02、2015-11'],
  ['2015-11', '号段表版本 2015-11'],
  ['省行号段表 第三版', '号段表版本 省行号段表 第三版'],
])('the table "%s" is told as "%s"', (version, text) => {
  expect(regionVersionText(version)).toBe(text)
})
