import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StartRefused } from '../start-refused'
import { readPhoneDat } from './phone-dat'
import { HANGZHOU, NINGBO, TABLE_OF_TODAY, writePhoneDat, type Entry } from './testing/write-phone-dat'

const TODAY = writePhoneDat(TABLE_OF_TODAY)

test.each([
  [1_957_023, { province: '浙江', city: '杭州' }],
  [1_921_234, { province: '内蒙古', city: '锡林郭勒' }],
  [1_661_234, { province: '广东', city: '深圳' }],
  [1_380_571, { province: '浙江', city: '杭州' }],
])('the range %i is found in a phone.dat', (range, region) => {
  expect(readPhoneDat(TODAY, 'phone.dat').find(range)).toEqual(region)
})

test('the version is the name people know the file by, and the one inside it', () => {
  expect(readPhoneDat(writePhoneDat(TABLE_OF_TODAY, '2502'), 'ranges.dat').version).toBe('ranges.dat 2502')
})

test('a place written in full has the same short name as in every other table', () => {
  const bytes = writePhoneDat([[1_957_023, '四川省|甘孜藏族自治州|626000|0836']])
  expect(readPhoneDat(bytes, 'phone.dat').find(1_957_023)).toEqual({ province: '四川', city: '甘孜' })
})

test('bytes that begin inside a larger buffer are read where they are', () => {
  const inside = Uint8Array.from([1, 2, 3, ...TODAY, 4, 5]).subarray(3, 3 + TODAY.length)
  expect(readPhoneDat(inside, 'phone.dat').find(1_957_023)).toEqual({ province: '浙江', city: '杭州' })
})

const entries = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1_300_000, max: 1_300_100 }), fc.constantFrom(HANGZHOU, NINGBO)), {
    selector: ([range]) => range, minLength: 1, maxLength: 100,
  })
  .map((some): Entry[] => some.toSorted(([one], [other]) => one - other))

test('every range that was written is found with its own region, and what lies between is not', () => {
  fc.assert(fc.property(entries, (written) => {
    const table = readPhoneDat(writePhoneDat(written), 'phone.dat')
    const found = Array.from({ length: 103 }, (_, index): [number, string | undefined] => [1_299_999 + index, table.find(1_299_999 + index)?.city])
    const cities = written.map(([range, record]) => [range, record === HANGZHOU ? '杭州' : '宁波'])
    expect(found.filter(([, city]) => city)).toEqual(cities)
  }))
})

/** The bytes of a range that are text themselves, so that a record without its end seems to go on in them. */
const [READABLE_RANGE, READABLE] = [0x151041, writePhoneDat([[0x151041, HANGZHOU]])]

/** TODAY with bytes written over it; counted from the end where `at` is negative. */
function changed(at: number, ...bytes: number[]): Uint8Array {
  const copy = TODAY.slice()
  copy.set(bytes, at < 0 ? copy.length + at : at)
  return copy
}

const NO_PHONE_DAT = 'it does not begin with a version such as 2302, so it is no phone.dat'
const LAST_LEADS_NOWHERE = 'its range 1957023 does not lead to a record 省|市|邮编|区号'

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), NO_PHONE_DAT],
  ['a page of the web', new TextEncoder().encode('<!doctype html><title>phone.dat</title>'), NO_PHONE_DAT],
  ['a list of ranges in text', new TextEncoder().encode('1957023,浙江,杭州'), 'and it has only 21: it is no phone.dat, or cut short'],
  ['a version and nothing else', TODAY.slice(0, 7), NO_PHONE_DAT],
  ['an index inside the head', changed(4, 7, 0, 0, 0), 'its index would begin at byte 7, inside its head'],
  ['an index behind the end', changed(4, 255, 255, 255, 255), 'its index would begin at byte 4294967295, and it has only '],
  ['a file cut off in its records', TODAY.slice(0, 20), 'and it has only 20: it is no phone.dat, or cut short'],
  ['a file cut off before its first entry', TODAY.slice(0, TODAY.length - 4 * 9), ': it is no phone.dat, or cut short'],
  ['a file cut off in an entry', TODAY.slice(0, -1), 'it ends in the middle of an entry: it is cut short'],
  ['ranges out of order', writePhoneDat(TABLE_OF_TODAY.toReversed()), 'its ranges are not in order, 1921234 comes after 1957023'],
  ['a range twice', writePhoneDat([[1_957_023, HANGZHOU], [1_957_023, NINGBO]]), 'its ranges are not in order, 1957023 comes after 1957023'],
  ['a range of eight digits', writePhoneDat([[19_570_230, HANGZHOU]]), 'its range 19570230 does not have seven digits'],
  ['a range of six digits', writePhoneDat([[195_702, HANGZHOU]]), 'its range 195702 does not have seven digits'],
  ['a record behind the end', changed(-5, 255, 255, 255, 127), LAST_LEADS_NOWHERE],
  ['a record in the head', changed(-5, 0), LAST_LEADS_NOWHERE],
  ['a record that begins in the middle of one', changed(-5, 11), LAST_LEADS_NOWHERE],
  ['a record without a city', writePhoneDat([[1_957_023, '浙江||310000|0571']]), LAST_LEADS_NOWHERE],
  ['a record of three parts', writePhoneDat([[1_957_023, '浙江|杭州|310000']]), LAST_LEADS_NOWHERE],
  ['a record of five parts', writePhoneDat([[1_957_023, '浙江|杭州|310000|0571|移动']]), LAST_LEADS_NOWHERE],
  ['a record without its end', READABLE.with(READABLE.length - 10, 65), `its range ${READABLE_RANGE} does not lead to a record`],
  ['a record in another encoding', changed(8, 213, 227), 'its range 1380571 does not lead to a record'],
])('%s is refused in a sentence', (_what, bytes, sentence) => {
  const read = () => readPhoneDat(bytes, 'phone.dat')
  expect(read).toThrow(StartRefused)
  expect(read).toThrow('phone.dat cannot be used as a table of phone regions: it')
  expect(read).toThrow(sentence)
})

/** What became of a read: the table's look-ups all made, or the refusal. */
function outcomeOf(bytes: Uint8Array): unknown {
  try {
    const table = readPhoneDat(bytes, 'phone.dat')
    return TABLE_OF_TODAY.map(([range]) => table.find(range)).every((region) => region === null || region.city !== '')
  } catch (error) {
    return error instanceof StartRefused || error
  }
}

test('whatever happened to a file, it is refused in a sentence or every look-up in it works', () => {
  const damage = fc.array(fc.tuple(fc.nat(TODAY.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  fc.assert(fc.property(damage, fc.integer({ min: 0, max: 60 }), (bytes, cut) => {
    const broken = TODAY.slice(0, TODAY.length - cut)
    for (const [at, byte] of bytes) broken[at] = byte
    expect(outcomeOf(broken)).toBe(true)
  }), { numRuns: 1_000 })
})
