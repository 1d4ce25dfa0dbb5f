import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { excelCsv } from './excel-csv'

test.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])('a cell that begins with %j is text to a spreadsheet, in any column', (sign) => {
  const cell = `${sign}HYPERLINK("https://evil.example","点我")`
  const { data } = Papa.parse<string[]>(excelCsv([['网点', cell], [cell, 3.88]]).slice(1))
  expect(data).toEqual([['网点', `'${cell}`], [`'${cell}`, '3.88']])
})

test('numbers stay numbers, also below zero, and words are left as they are', () => {
  expect(excelCsv([['净增=', -3, '3.88', '湖滨支行']])).toBe('\uFEFF净增=,-3,3.88,湖滨支行')
})
