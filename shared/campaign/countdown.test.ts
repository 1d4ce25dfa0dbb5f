import { expect, test } from 'vitest'
import { countdownParts, spokenCountdown } from './countdown'

const shown = (seconds: number) => countdownParts(seconds).map(({ value, unit }) => value + unit).join(' ')

test.each([
  [0, '00时 00分 00秒', '马上开始'],
  [1, '00时 00分 01秒', '距离开始还有1分钟'],
  [90, '00时 01分 30秒', '距离开始还有2分钟'],
  [3600, '01时 00分 00秒', '距离开始还有1小时'],
  [86_399, '23时 59分 59秒', '距离开始还有1天'],
  [86_400, '1天 00时 00分 00秒', '距离开始还有1天'],
  [10 * 86_400 + 3 * 3600 + 65, '10天 03时 01分 05秒', '距离开始还有10天3小时2分钟'],
])('%i seconds are shown as %s and read as %s', (seconds, text, spoken) => {
  expect([shown(seconds), spokenCountdown(seconds)]).toEqual([text, spoken])
})
