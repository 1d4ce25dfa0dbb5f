const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The `length` bytes of a base64url text without padding; null where it is not exactly their one spelling. A laxer
 * reading would let somebody change a signature's last letter and leave it valid.
 */
export function decodeBase64url(text: string, length: number): Uint8Array | null {
  if (text.length !== Math.ceil((length * 4) / 3)) return null
  const bytes = new Uint8Array(length)
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter)
    if (digit < 0) return null
    held = (held << 6) | digit
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = held >> bits
    at += 1
    held &= (1 << bits) - 1
  }
  return held === 0 ? bytes : null
}
