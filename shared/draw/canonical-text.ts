const WORD = /^[\x21-\x7e]+$/

function checked(word: string | number): string | number {
  const isPlain = typeof word === 'number' ? Number.isSafeInteger(word) : WORD.test(word)
  if (!isPlain) throw new RangeError(`cannot stand in a canonical text: ${word}`)
  return word
}

/**
 * Lines of words in exactly one spelling, so that a hash or signature of them means one thing only: words parted by one
 * space, every line ended by one line feed, whole numbers in plain decimal, nothing but printable ASCII. Throws
 * RangeError when a word is empty, holds a space or anything outside ASCII, or is a number that is not whole.
 */
export function canonicalText(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((words) => `${words.map(checked).join(' ')}\n`).join('')
}

/** The bytes of a canonical text. TextEncoder is missing in a mini-program, and ASCII needs none. */
export function canonicalBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
