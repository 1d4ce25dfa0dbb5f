/** Digits and letters that are not taken for one another on paper or over the telephone: no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** As they are read for what they are not. */
const CONFUSED: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

const LENGTH = 8
const CODE = RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** Bits to a letter, and to a hexadecimal digit. */
const [LETTER, HEX] = [5, 4]

/** Ten hexadecimal digits as a person reads them out, `7K3M-9QX2`. */
export function formatVoucherCode(hex: string): string {
  const bits = [...hex].map((it) => parseInt(it, 16).toString(2).padStart(HEX, '0')).join('')
  const letters = Array.from({ length: LENGTH }, (_, place) => ALPHABET[parseInt(bits.slice(place * LETTER, (place + 1) * LETTER), 2)])
  return `${letters.slice(0, LENGTH / 2).join('')}-${letters.slice(LENGTH / 2).join('')}`
}

/**
 * What somebody typed, with whatever spaces, strokes, small or full-width letters and mistaken ones, as the code it means,
 * `7K3M-9QX2`; null where it can be none.
 */
export function readVoucherCode(typed: string): string | null {
  const letters = [...typed.normalize('NFKC').toUpperCase().replaceAll(/[\s\p{Pd}_·.]/gu, '')].map((it) => CONFUSED[it] ?? it).join('')
  return CODE.test(letters) ? `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}` : null
}

/** The ten hexadecimal digits of a code as `readVoucherCode` gives it. */
export function voucherCodeHex(code: string): string {
  const bits = [...code.replace('-', '')].map((it) => ALPHABET.indexOf(it).toString(2).padStart(LETTER, '0')).join('')
  return bits.replaceAll(/.{4}/g, (it) => parseInt(it, 2).toString(16))
}
