import { expect, test } from 'vitest'
import { isInWecom } from './is-in-wecom'

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.5304.110 Safari/537.36'

test.each([
  [`${chrome} wxwork/4.1.36 (MicroMessenger/6.2) WindowsWechat`, true],
  [`${chrome} wxwork/2.8.7 MicroMessenger/7.0.1`, true],
  [`${chrome} MicroMessenger/8.0.50`, false],
  [chrome, false],
])('%s: %s', (userAgent, isIn) => {
  expect(isInWecom(userAgent)).toBe(isIn)
})
