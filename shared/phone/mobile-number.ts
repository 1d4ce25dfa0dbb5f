/** An 11-digit mainland mobile number without spaces, `13805712345`. */
export type MobileNumber = string & { readonly __unit: 'mobile' }

/** Eleven digits, the second from 3 to 9: 19x and whatever is given out next included. */
export const MOBILE_NUMBER = /^1[3-9]\d{9}$/

/** What people type or paste ("+86 138-0571 2345", or full-width digits of a Chinese keyboard) to the 11 digits; null where it is no mainland mobile number (C4). */
export function parseMobileNumber(typed: string): MobileNumber | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return MOBILE_NUMBER.test(digits) ? (digits as MobileNumber) : null
}

/** 13805712345 → "138****2345" (K1). */
export function maskMobileNumber(phone: MobileNumber): string {
  return `${phone.slice(0, 3)}****${phone.slice(7)}`
}
