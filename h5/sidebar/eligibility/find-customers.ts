import type { EligibilityLine } from '#shared/eligibility/contract'
import { maskMobileNumber, parseMobileNumber } from '#shared/phone/mobile-number'

/** By a part of the name or of the masked phone. A whole phone number finds those it may belong to. */
export function findCustomers(customers: readonly EligibilityLine[], typed: string): readonly EligibilityLine[] {
  const text = typed.normalize('NFKC').trim()
  const phone = parseMobileNumber(text)
  const wanted = phone ? maskMobileNumber(phone) : text
  return customers.filter(({ customerName, maskedPhone }) => [customerName, maskedPhone].some((it) => it?.includes(wanted) ?? wanted === ''))
}
