import type { MobileNumber } from '#shared/phone/mobile-number'
import { packagedTable } from './packaged-table'
import { shortCity, shortProvince } from './region-name'
import type { PhoneRegion, RegionTable } from './region-table'

export type { PhoneRegion }

/** Where numbers were issued, by all the tables this server has. */
export interface PhoneRegions {
  /** The tables that were asked, to be shown beside a refusal (R5). */
  readonly version: string
  /** Null where no table knows the first seven digits: the campaign says whether such a number may join (R5). */
  find(phone: MobileNumber): PhoneRegion | null
}

/** Asks the bank's own table, where it has one, and for ranges that one does not know the packaged table. */
export function createPhoneRegions(bankTable: RegionTable | null): PhoneRegions {
  const tables = bankTable ? [bankTable, packagedTable] : [packagedTable]
  return {
    version: tables.map(({ version }) => version).join('; '),
    find: (phone) => {
      const range = Number(phone.slice(0, 7))
      return bankTable?.find(range) ?? packagedTable.find(range)
    },
  }
}

/** Whether a region lies in the province, or the city of it, that a rule names, with or without 省, 市, 自治区 and the like. */
export function isInRegion(region: PhoneRegion, rule: { province: string; city: string | null }): boolean {
  return shortProvince(rule.province) === shortProvince(region.province)
    && (rule.city === null || shortCity(rule.city) === shortCity(region.city))
}
