import { createRequire } from 'node:module'
import type { MobileNumber } from '#shared/phone/mobile-number'
import { shortCity, shortProvince } from './region-name'
import { readRegionTable, type PhoneRegion } from './region-table'

export type { PhoneRegion }

const PACKAGE = 'query-mobile-phone-area'

/** Read at the first question: a bank without a region rule needs no table. */
let regionTable: ReturnType<typeof readRegionTable> | undefined

/**
 * The table a region was read from and the month its data ends, to be shown beside a refusal (R5). It knows ranges given
 * out until then: of 166, 167, 171–173, 175 and 19x nothing, and of 145, 170 and 176–178 a part.
 */
export const phoneRegionVersion = `${PACKAGE}@${readVersion()} (2015-11)`

/** Null where the table does not know the first seven digits: the campaign says whether such a number may join (R5). */
export function phoneRegion(phone: MobileNumber): PhoneRegion | null {
  regionTable ??= readRegionTable(PACKAGE)
  return regionTable(Number(phone.slice(0, 7)))
}

/** Whether a region lies in the province, or the city of it, that a rule names, with or without 省, 市, 自治区 and the like. */
export function isInRegion(region: PhoneRegion, rule: { province: string; city: string | null }): boolean {
  return shortProvince(rule.province) === shortProvince(region.province)
    && (rule.city === null || shortCity(rule.city) === shortCity(region.city))
}

function readVersion(): string {
  const require = createRequire(import.meta.url)
  return (require(`${PACKAGE}/package.json`) as { version: string }).version
}
