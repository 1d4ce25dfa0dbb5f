import { expect, test } from 'vitest'
import { findPromises } from './find-promises'

const bank = { words: [{ word: '保证…收益', reason: '不能保证', better: '收益不确定', fine: [] }], negators: ['不'], bridges: ['承诺'] }
const found = (text: string) => findPromises(text, bank).map(({ word, start, end }) => [word, text.slice(start, end)])

test.each([
  ['这款产品年化8%，周五截止', '年化8%'],
  ['年化收益能到 4.5％ 呢', '年化收益能到 4.5％'],
  ['有8%的年化，欢迎来问', '8%的年化'],
  ['收益率百分之五', '收益率百分之五'],
  ['年收益3.2个点', '年收益3.2个点'],
])('a yield in figures is a promise: %s (K4)', (text, words) => {
  expect(found(text)).toEqual([[words, words]])
})

test.each([
  '贷款年化利率3.6%起，额度以审批为准', '分期年化费率5%', '业绩比较基准年化3%', '不承诺年化8%', '立减8%', '收益不确定，电费省5%', '什么是年化？',
])('no promise of a yield: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a rate that stands in another promise is told once', () => {
  expect(found('保证年化收益5%')).toEqual([['保证…收益', '保证年化收益']])
})
