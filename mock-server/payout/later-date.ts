import type { PayoutDate } from '#shared/payout/payout-date'

/** The later of two payout dates; while either may still move, so may it. */
export function laterDate(one: PayoutDate, other: PayoutDate): PayoutDate {
  return {
    payableOn: one.payableOn > other.payableOn ? one.payableOn : other.payableOn,
    isProvisional: one.isProvisional || other.isProvisional,
  }
}
