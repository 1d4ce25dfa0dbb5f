import { createRequire } from 'node:module'
import type { MobileNumber } from '#shared/phone/mobile-number'

/** Where a mobile number was issued: province and city without 省 or 市, 浙江 杭州. */
export interface PhoneRegion {
  province: string
  city: string
}

type QueryArea = (phone: string) => (PhoneRegion & { type: string }) | undefined

const require = createRequire(import.meta.url)
const PACKAGE = 'query-mobile-phone-area'

/** Loaded at the first question: the table costs 0.1–0.3 s and some 60 MB, which a bank without a region rule saves. */
let queryArea: QueryArea | undefined

/**
 * The table a region was read from, to be shown beside a refusal (R5). The package dates its data nowhere; what it
 * knows ends in 2015: it has the ranges of 176–178 given out by then, and none of 166 or 19x.
 */
export const phoneRegionVersion = `${PACKAGE}@${readVersion()}, number ranges up to 2015`

/** Null where the table does not know the first seven digits: the campaign says whether such a number may join (R5). */
export function phoneRegion(phone: MobileNumber): PhoneRegion | null {
  queryArea ??= require(PACKAGE) as QueryArea
  const area = queryArea(phone)
  return area ? { province: area.province, city: area.city } : null
}

function readVersion(): string {
  return (require(`${PACKAGE}/package.json`) as { version: string }).version
}
