import { StartRefused } from '../start-refused'
import { shortCity, shortProvince } from './region-name'
import type { PhoneRegion, RegionTable } from './region-table'

/** Four bytes of version text, four of the index's offset. */
const HEAD_BYTES = 8

/** A range, the offset of its record, and a byte for the carrier, which no rule asks for. */
const ENTRY_BYTES = 9

type Refuse = (problem: string) => never

/** The entries of the index, which stand in the order of their ranges. */
interface Index {
  readonly length: number
  rangeAt(position: number): number
  offsetAt(position: number): number
}

/**
 * Reads the public `phone.dat` format, little-endian: the head, then records `省|市|邮编|区号\0`, then the index. `name` is
 * what people call the file. Everything is checked here once, so that no look-up can fail. Throws StartRefused.
 */
export function readPhoneDat(bytes: Uint8Array, name: string): RegionTable {
  const refuse: Refuse = (problem) => {
    throw new StartRefused(`${name} cannot be used as a table of phone regions: ${problem}`)
  }
  const { version, indexAt } = readHead(bytes, refuse)
  const index = readIndex(bytes, indexAt, refuse)
  const regions = readRecords(bytes.subarray(0, indexAt))
  checkIndex(index, regions, refuse)
  return {
    version: `${name} ${version}`,
    find: (range) => {
      const position = searchIndex(index, range)
      return position === null ? null : regions.get(index.offsetAt(position))!
    },
  }
}

function readHead(bytes: Uint8Array, refuse: Refuse): { version: string; indexAt: number } {
  const version = String.fromCharCode(...bytes.subarray(0, 4))
  if (bytes.length < HEAD_BYTES || !/^\d{4}$/.test(version)) refuse('it does not begin with a version such as 2302, so it is no phone.dat')
  const indexAt = viewOf(bytes).getUint32(4, true)
  if (indexAt < HEAD_BYTES) refuse(`its index would begin at byte ${indexAt}, inside its head`)
  if (indexAt >= bytes.length) refuse(`its index would begin at byte ${indexAt}, and it has only ${bytes.length}: it is no phone.dat, or cut short`)
  return { version, indexAt }
}

function readIndex(bytes: Uint8Array, indexAt: number, refuse: Refuse): Index {
  const view = viewOf(bytes.subarray(indexAt))
  const length = view.byteLength / ENTRY_BYTES
  if (!Number.isInteger(length)) refuse('it ends in the middle of an entry: it is cut short')
  return {
    length,
    rangeAt: (position) => view.getUint32(position * ENTRY_BYTES, true),
    offsetAt: (position) => view.getUint32(position * ENTRY_BYTES + 4, true),
  }
}

/** The regions by the offsets of their records. What is no record is left out: it only matters if an entry leads there. */
function readRecords(bytes: Uint8Array): Map<number, PhoneRegion> {
  const regions = new Map<number, PhoneRegion>()
  let start = HEAD_BYTES
  for (let end = bytes.indexOf(0, start); end >= 0; end = bytes.indexOf(0, start)) {
    const region = parseRecord(bytes.subarray(start, end))
    if (region) regions.set(start, region)
    start = end + 1
  }
  return regions
}

function parseRecord(bytes: Uint8Array): PhoneRegion | null {
  const text = new TextDecoder().decode(bytes)
  const [province, city, ...codes] = text.split('|')
  // The decoder's sign for bytes that are no UTF-8.
  const isRecord = province && city && codes.length === 2 && !text.includes('\uFFFD')
  return isRecord ? { province: shortProvince(province), city: shortCity(city) } : null
}

function checkIndex(index: Index, regions: ReadonlyMap<number, PhoneRegion>, refuse: Refuse): void {
  for (let position = 0, previous = 0; position < index.length; position += 1) {
    const range = index.rangeAt(position)
    if (range < 1_000_000 || range > 9_999_999) refuse(`its range ${range} does not have seven digits`)
    if (range <= previous) refuse(`its ranges are not in order, ${range} comes after ${previous}`)
    if (!regions.has(index.offsetAt(position))) refuse(`its range ${range} does not lead to a record 省|市|邮编|区号`)
    previous = range
  }
}

function searchIndex(index: Index, range: number): number | null {
  let low = 0
  let high = index.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (index.rangeAt(middle) < range) low = middle + 1
    else high = middle
  }
  return low < index.length && index.rangeAt(low) === range ? low : null
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
