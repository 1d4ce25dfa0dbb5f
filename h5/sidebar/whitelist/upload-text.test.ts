import { expect, test } from 'vitest'
import { errorFileName, uploadText } from './upload-text'

test('an upload says how many rows came in, and how many did not', () => {
  expect(uploadText({ loaded: 9995, rejected: 5 })).toBe('已导入 9,995 条，5 条有问题')
  expect(uploadText({ loaded: 3, rejected: 0 })).toBe('已导入 3 条')
})

test('the error file is called after the file it is about', () => {
  expect(errorFileName('3月客户.CSV')).toBe('3月客户-有问题的行.csv')
})
