/** A range of numbers, and its record as the file has it: `浙江|杭州|310000|0571`. */
export type Entry = readonly [range: number, record: string]

const bytesOfNumber = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]

/** A `phone.dat` of these entries in the order they are given, each record written once. */
export function writePhoneDat(entries: readonly Entry[], version = '2302'): Uint8Array {
  const records: number[] = []
  const offsets = new Map<string, number>()
  for (const [, record] of entries) {
    if (offsets.has(record)) continue
    offsets.set(record, 8 + records.length)
    records.push(...new TextEncoder().encode(record), 0)
  }
  const index = entries.flatMap(([range, record]) => [...bytesOfNumber(range), ...bytesOfNumber(offsets.get(record)!), 1])
  return Uint8Array.from([...new TextEncoder().encode(version), ...bytesOfNumber(8 + records.length), ...records, ...index])
}

export const HANGZHOU = '浙江|杭州|310000|0571'
export const NINGBO = '浙江|宁波|315000|0574'

/** Ranges of today beside one of 2015. */
export const TABLE_OF_TODAY: readonly Entry[] = [
  [1_380_571, HANGZHOU],
  [1_661_234, '广东|深圳|518000|0755'],
  [1_921_234, '内蒙古|锡林郭勒|026000|0479'],
  [1_957_023, HANGZHOU],
]
