import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { writeErrorFile } from './write-error-file'

const row = (line: number, phone: string, branch = '', reason = '与第 2 行重复') => ({ line, phone, branch, reason })

/** The file as a spreadsheet reads it, without its header. */
const cells = (...rows: Parameters<typeof row>[]) => Papa.parse<string[]>(writeErrorFile(rows.map((it) => row(...it)))!).data.slice(1)

test('a file without mistakes has no error file', () => {
  expect(writeErrorFile([])).toBeNull()
})

test('the error file has a header and the rows in their order', () => {
  const file = writeErrorFile([row(9, '12345', '西湖', '不是有效的手机号'), row(3, '13805715424')])
  expect(file).toBe('行号,手机号,网点,原因\r\n3,138****5424,,与第 2 行重复\r\n9,123***,西湖,不是有效的手机号')
})

test.each([
  ['13805715424', '138****5424'],
  ['+86 138 0571 5424', '138****5424'],
  ['1380571542', '138***'],
  ['138057154244', '138***'],
  ['李四的手机', '李四的***'],
  ['', ''],
])('%s is shown as %s (K1)', (phone, shown) => {
  expect(cells([2, phone])[0]![1]).toBe(shown)
})

test('a phone in the wrong column is not shown in the clear either', () => {
  expect(cells([2, '西湖', '13805715424'], [3, '西湖', '138 0571 5424 1'], [4, '西湖', '１３８０５７１５４２４1']).map((it) => it[2])).toEqual([
    '138****5424', '138***', '１３８***',
  ])
})

test.each(['=HYPERLINK("http://x","y")', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '\t=1'])('%j is text to Excel, not a formula', (branch) => {
  expect(cells([2, '13805715424', branch])[0]![2]).toBe(`'${branch}`)
})

test('a formula in the phone column is text as well', () => {
  expect(cells([2, '=1+1'])[0]![1]).toBe("'=1+***")
})

test('whatever a row holds, no run of eleven digits and no formula leaves in the error file', () => {
  const part = fc.oneof(fc.constantFrom('13805715424', '=', '+86', ' ', '"', ',', '\n', '@', '西湖'), fc.string({ maxLength: 5 }))
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('').trim())
  fc.assert(
    fc.property(text, text, (phone, branch) => {
      for (const cell of cells([2, phone, branch])[0]!) expect(cell).not.toMatch(/^[=+\-@]|\d{11}/)
    }),
  )
})

test('after ten thousand rows the file says how many more there are', () => {
  const file = writeErrorFile(Array.from({ length: 10_003 }, (_, index) => row(index + 2, '1')))!
  const lines = file.split('\r\n')
  expect(lines).toHaveLength(10_002)
  expect(lines.at(-1)).toBe(',,,另有 3 行没有列出')
})
