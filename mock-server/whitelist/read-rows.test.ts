import { expect, test } from 'vitest'
import { readRows } from './read-rows'

const unusable = (csv: string) => {
  try {
    readRows(csv)
  } catch (error) {
    return error as { code: string; detail: string }
  }
  throw new Error('the file was read')
}

test.each([
  ['commas', '手机号,网点\n13805715424,西湖'],
  ['a mark of Excel in front and its line ends', '\uFEFF手机号,网点\r\n13805715424,西湖\r\n'],
  ['quotes', '"手机号","网点"\n"13805715424","西湖"'],
  ['tabs', '手机号\t网点\n13805715424\t西湖'],
  ['semicolons', '手机号;网点\n13805715424;西湖'],
  ['spaces around', ' 手机号 , 网点 \n 13805715424 , 西湖 '],
  ['columns in another order, with others between', '姓名,网点,备注,手机号\n甲,西湖,x,13805715424'],
  ['the English name', 'Phone,网点\n13805715424,西湖'],
])('a file with %s is read', (_, csv) => {
  expect(readRows(csv)).toEqual([{ line: 2, phone: '13805715424', branch: '西湖' }])
})

test('a list of phones alone says nothing of branches', () => {
  expect(readRows('手机号\n13805715424\n13958167484')).toEqual([
    { line: 2, phone: '13805715424', branch: '' },
    { line: 3, phone: '13958167484', branch: '' },
  ])
})

test('empty rows are left out, and the lines stay those of the spreadsheet', () => {
  expect(readRows('手机号,网点\n\n,\n13805715424,\n , \n').map(({ line }) => line)).toEqual([4])
})

test('a comma or a line break in quotes belongs to the cell', () => {
  expect(readRows('手机号,网点\n13805715424,"西湖,\n大堂"\n13958167484,')).toEqual([
    { line: 2, phone: '13805715424', branch: '西湖,\n大堂' },
    { line: 3, phone: '13958167484', branch: '' },
  ])
})

test.each([
  ['nothing in it', '', 'no column 手机号'],
  ['no header', '13805715424\n13958167484', 'no column 手机号'],
  ['another header', '电话,网点\n13805715424,西湖', 'no column 手机号'],
  ['a header only', '手机号,网点\n\n', 'no rows'],
])('a file with %s cannot be used', (_, csv, detail) => {
  expect(unusable(csv)).toMatchObject({ code: 'FILE_UNUSABLE', detail })
})

test('a quote that is never closed makes the file unusable instead of swallowing what follows', () => {
  expect(unusable('手机号,网点\n"13805715424,西湖\n13958167484,西湖').code).toBe('FILE_UNUSABLE')
})

test('200,000 rows can be read, and not one more', () => {
  const csv = (rows: number) => `手机号\n${'13805715424\n'.repeat(rows)}`
  expect(readRows(csv(200_000))).toHaveLength(200_000)
  expect(unusable(csv(200_001))).toMatchObject({ code: 'FILE_UNUSABLE', detail: '200001 rows are more than 200000' })
})
