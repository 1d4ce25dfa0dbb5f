import { expect, test } from 'vitest'
import { decodeCsv } from './decode-csv'

const bytes = (...values: number[]) => Uint8Array.from(values).buffer

/** 手机号 and 网点 as a Chinese Windows writes them. */
const PHONE_GBK = [0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5]
const BRANCH_GBK = [0xcd, 0xf8, 0xb5, 0xe3]

test('UTF-8 is read, with the mark that Excel puts in front and without', () => {
  const utf8 = new TextEncoder().encode('手机号,网点\n13805715424,西湖')
  expect(decodeCsv(utf8.buffer)).toBe('手机号,网点\n13805715424,西湖')
  expect(decodeCsv(bytes(0xef, 0xbb, 0xbf, ...utf8))).toBe('手机号,网点\n13805715424,西湖')
})

test('GB18030 is read as a Chinese Excel saves it', () => {
  expect(decodeCsv(bytes(...PHONE_GBK, 0x2c, ...BRANCH_GBK))).toBe('手机号,网点')
})

test('a rare character of a name takes four bytes in GB18030', () => {
  expect(decodeCsv(bytes(...PHONE_GBK, 0x2c, 0x82, 0x35, 0x8f, 0x33))).toBe('手机号,龦')
})

test('a spreadsheet is no text', () => {
  expect(decodeCsv(bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00))).toBeNull()
})

test('bytes that are neither encoding are no text', () => {
  expect(decodeCsv(bytes(0xff, 0xfe, 0x4b, 0x62))).toBeNull()
})
