import { expect, test } from 'vitest'
import { parseMobileNumber, type MobileNumber } from '#shared/phone/mobile-number'
import { readPhoneDat } from './phone-dat'
import { createPhoneRegions, isInRegion } from './phone-region'
import { HANGZHOU, NINGBO, writePhoneDat } from './testing/write-phone-dat'

const packaged = createPhoneRegions(null)
const region = (phone: string) => packaged.find(phone as MobileNumber)

test.each([
  ['13805712345', { province: '浙江', city: '杭州' }],
  ['18057471485', { province: '浙江', city: '宁波' }],
  ['13800138000', { province: '北京', city: '北京' }],
  ['18999999999', { province: '新疆', city: '乌鲁木齐' }],
  ['13000000000', { province: '山东', city: '济南' }],
])('%s was issued in the region the table says', (phone, expected) => {
  expect(region(phone)).toEqual(expected)
})

test('a range nobody was given has no region', () => {
  expect(region('14000000000')).toBeNull()
})

test.each(['16612345678', '17312345678', '17512345678', '19212345678', '19570230456', '19712345678', '19912345678'])(
  '%s is a mobile number, and its region is unknown rather than guessed', (phone) => {
    expect(packaged.find(parseMobileNumber(phone)!)).toBeNull()
  },
)

test('the version beside a refusal names the package, its version and the month its data ends', () => {
  expect(packaged.version).toBe('query-mobile-phone-area@1.0.6 (2015-11)')
})

test("the bank's table is asked first, and the packaged one only for what that does not know", () => {
  const bankTable = readPhoneDat(writePhoneDat([[1_380_571, NINGBO], [1_957_023, HANGZHOU]]), 'phone.dat')
  const { find, version } = createPhoneRegions(bankTable)
  expect(find('13805712345' as MobileNumber), 'moved since 2015').toEqual({ province: '浙江', city: '宁波' })
  expect(find('19570230456' as MobileNumber)).toEqual({ province: '浙江', city: '杭州' })
  expect(find('13800138000' as MobileNumber), 'only in the packaged table').toEqual({ province: '北京', city: '北京' })
  expect(find('19712345678' as MobileNumber), 'in neither').toBeNull()
  expect(version).toBe('phone.dat 2302; query-mobile-phone-area@1.0.6 (2015-11)')
})

/** The share of a prefix's 10,000 ranges that the table knows, in percent. */
function coverage(prefix: number): number {
  const ranges = Array.from({ length: 10_000 }, (_, index) => `${prefix}${String(index).padStart(4, '0')}0000`)
  return ranges.filter((phone) => region(phone) !== null).length / 100
}

test.each([
  130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 150, 151, 152, 153, 155, 156, 158, 159,
  180, 181, 182, 183, 186, 187, 188, 189,
])('nearly every range of %i is known', (prefix) => {
  expect(coverage(prefix)).toBeGreaterThan(97)
})

test.each([
  [147, 94], [185, 89], [157, 82], [184, 79], [145, 69], [177, 64], [170, 47], [176, 35], [178, 25],
])('of %i some %i%% is known: ranges given out later are not', (prefix, percent) => {
  expect(Math.floor(coverage(prefix))).toBe(percent)
})

test.each([140, 149, 162, 165, 166, 167, 171, 172, 173, 174, 175, 190, 191, 192, 193, 195, 196, 197, 198, 199])(
  'nothing of %i is known', (prefix) => {
    expect(coverage(prefix)).toBe(0)
  },
)

const hangzhou = { province: '浙江', city: '杭州' }

test.each([
  [{ province: '浙江', city: null }, true],
  [{ province: '浙江省', city: null }, true],
  [{ province: '浙江', city: '杭州' }, true],
  [{ province: '浙江省', city: '杭州市' }, true],
  [{ province: ' 浙江省 ', city: '杭州市 ' }, true],
  [{ province: '浙江省', city: '宁波市' }, false],
  [{ province: '江苏省', city: null }, false],
  [{ province: '江苏省', city: '杭州市' }, false],
])('a Hangzhou number and the rule %o: %s', (rule, fits) => {
  expect(isInRegion(hangzhou, rule)).toBe(fits)
})

test('a region that is itself written in full matches too', () => {
  expect(isInRegion({ province: '浙江省', city: '杭州市' }, hangzhou)).toBe(true)
})

test('the city Jilin is not the whole province of its name, nor Hainan prefecture the province', () => {
  expect(isInRegion({ province: '吉林', city: '长春' }, { province: '吉林省', city: '吉林市' })).toBe(false)
  expect(isInRegion({ province: '青海', city: '海南' }, { province: '海南省', city: null })).toBe(false)
})
