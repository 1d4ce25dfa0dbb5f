import { expect, test } from 'vitest'
import type { MobileNumber } from '#shared/phone/mobile-number'
import { phoneRegion, phoneRegionVersion } from './phone-region'

const region = (phone: string) => phoneRegion(phone as MobileNumber)

test.each([
  ['13805712345', { province: '浙江', city: '杭州' }],
  ['18057471485', { province: '浙江', city: '宁波' }],
  ['13800138000', { province: '北京', city: '北京' }],
])('%s was issued in the region the table says', (phone, expected) => {
  expect(region(phone)).toEqual(expected)
})

test('a range nobody was given has no region', () => {
  expect(region('14000000000')).toBeNull()
})

test('every customer of a region rule can be told which table decided', () => {
  expect(phoneRegionVersion).toMatch(/^query-mobile-phone-area@\d+\.\d+\.\d+, /)
})

/** The share of a prefix's 10,000 ranges that the table knows. */
function coverage(prefix: number): number {
  const ranges = Array.from({ length: 10_000 }, (_, index) => `${prefix}${String(index).padStart(4, '0')}0000`)
  return ranges.filter((phone) => region(phone) !== null).length / ranges.length
}

test.each([130, 139, 150, 159, 180, 182, 186, 188, 189])('nearly every range of %i is known', (prefix) => {
  expect(coverage(prefix)).toBeGreaterThan(0.97)
})

test.each([157, 170, 176, 177, 178, 184, 185])('a part of %i is known: ranges given out later are not', (prefix) => {
  expect(coverage(prefix)).toBeGreaterThan(0.2)
  expect(coverage(prefix)).toBeLessThan(0.97)
})

test.each([166, 173, 175, 190, 191, 192, 193, 195, 196, 197, 198, 199])('nothing of %i is known', (prefix) => {
  expect(coverage(prefix)).toBe(0)
})
