/** Where a mobile number was issued: province and city without 省 or 市, 浙江 杭州. */
export interface PhoneRegion {
  readonly province: string
  readonly city: string
}

/** A table of number ranges. A range is an 11-digit number's first seven digits. */
export interface RegionTable {
  /** Which table this is and how old, for people to read. */
  readonly version: string
  /** Null where the table does not know the range. */
  find(range: number): PhoneRegion | null
}
