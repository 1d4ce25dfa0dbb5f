import { expect, test } from 'vitest'
import { isGroupKeyword, isStopKeyword } from './keyword'

test.each(['进群', ' 进群 ', '進群', '進羣', '进 群', '\u3000进\u00a0群\n', '进群！', '“进群”', '进\u200b群', '进群.'])('"%s" is the keyword', (text) => {
  expect(isGroupKeyword(text)).toBe(true)
})

test.each(['', '进', '群进', '怎么进群', '进群吗', '不进群', '进群进群'])('"%s" is not', (text) => {
  expect(isGroupKeyword(text)).toBe(false)
})

test.each(['退订', '退訂', ' 退 订。', 'TD', 'td', 'ＴＤ', 'T D'])('"%s" stops messages about campaigns', (text) => {
  expect(isStopKeyword(text)).toBe(true)
})

test.each(['', '怎么退订', '不退订', 'TDX', '退订吗', '我要退订保险'])('"%s" stops nothing', (text) => {
  expect(isStopKeyword(text)).toBe(false)
})
