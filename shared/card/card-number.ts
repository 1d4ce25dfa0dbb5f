/** A bank card's 16 to 19 digits without spaces whose last digit checks the others, `6222020200012345670`. */
export type CardNumber = string & { readonly __unit: 'card' }

/** No bank's card starts with 0; sixteen zeros would pass the check digit. */
const SIXTEEN_TO_NINETEEN_DIGITS = /^[1-9]\d{15,18}$/

/** What people type or copy off a card ("6222 0202 …", hyphens, full-width digits) to its digits; null where it is no card number or has a digit wrong (C4). */
export function parseCardNumber(typed: string): CardNumber | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return SIXTEEN_TO_NINETEEN_DIGITS.test(digits) && luhnSum(digits) % 10 === 0 ? (digits as CardNumber) : null
}

/** 6222020200012345670 → "**** 5670": the last four digits and nothing of the rest, not even how many there are (K1). */
export function maskCardNumber(card: CardNumber): string {
  return `**** ${card.slice(-4)}`
}

/** ISO/IEC 7812: from the right every second digit counts double, 9 taken off where that makes two digits. */
function luhnSum(digits: string): number {
  return [...digits].reduceRight((sum, char, index) => {
    const counted = Number(char) * ((digits.length - index) % 2 === 1 ? 1 : 2)
    return sum + (counted > 9 ? counted - 9 : counted)
  }, 0)
}
