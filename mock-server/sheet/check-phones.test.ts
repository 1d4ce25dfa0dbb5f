import { expect, test } from 'vitest'
import { checkPhones } from './check-phones'

const branches = new Map([['xihu', 'xihu'], ['杭州西湖支行', 'xihu']])

const check = (...cells: (readonly [phone: string, branch: string])[]) =>
  checkPhones(cells.map(([phone, branch], index) => ({ line: index + 2, phone, branch })), branches)

test.each(['13805715424', '１３８０５７１５４２４', '138 0571 5424', '138-0571-5424', '+8613805715424', '+86 138 0571 5424', '8613805715424'])(
  '%s is a phone',
  (phone) => {
    const { good, rejected } = check([phone, ''])
    expect({ mobiles: good.map(({ mobile }) => mobile), rejected }).toEqual({ mobiles: ['13805715424'], rejected: [] })
  },
)

test.each(['1380571542', '138057154244', '12805715424', '0571-88888888', '1.38057E+10', '李四', '=13805715424'])('%s is none', (phone) => {
  expect(check([phone, '']).rejected.map(({ reason }) => reason)).toEqual(['不是有效的手机号'])
})

test('a branch is known by its id or by its exact name; a row of another is refused', () => {
  const { good, rejected } = check(['13805715424', 'xihu'], ['13958167484', '杭州西湖支行'], ['13605884252', '西湖支行'], ['13777844804', ''])
  expect(good.map(({ branchId }) => branchId)).toEqual(['xihu', 'xihu', null])
  expect(rejected).toEqual([{ line: 4, phone: '13605884252', branch: '西湖支行', reason: '没有这个网点' }])
})

test('the second row of a phone is refused, however it is written, and names the first', () => {
  const { good, rejected } = check(['13805715424', ''], ['+86 138-0571-5424', 'xihu'])
  expect(good.map(({ line }) => line)).toEqual([2])
  expect(rejected.map(({ line, reason }) => ({ line, reason }))).toEqual([{ line: 3, reason: '与第 2 行重复' }])
})

test('a row is no duplicate of one that was refused', () => {
  const { good } = check(['13805715424', '没有的'], ['13805715424', 'xihu'])
  expect(good.map(({ line }) => line)).toEqual([3])
})

test('a row without a phone says so', () => {
  expect(check(['', 'xihu']).rejected.map(({ reason }) => reason)).toEqual(['没有填写手机号'])
})
