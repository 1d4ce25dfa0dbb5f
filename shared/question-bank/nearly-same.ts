import { plainLetters } from '../compliance/plain-letters'

/**
 * From here on two texts ask the same. Between the bank's own questions, which all differ, no two come near it; see the
 * test beside the server's search.
 */
const NEARLY_SAME = 0.75

function pairsOf(letters: string): string[] {
  if (letters.length < 2) return letters === '' ? [] : [letters]
  return Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2))
}

/** The share of the pairs that both have. */
function shareOf(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 1
  const free = new Map<string, number>()
  for (const pair of right) free.set(pair, (free.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of left) {
    const count = free.get(pair) ?? 0
    if (count > 0) shared += 1
    free.set(pair, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

const lettersOf = (text: string): string => plainLetters(text).letters

/**
 * How alike two texts read, 0 to 1: the share of their pairs of neighbouring characters that both have. However they are
 * written: full-width, in traditional characters, with other signs in between.
 */
export const likeness = (one: string, other: string): number => shareOf(pairsOf(lettersOf(one)), pairsOf(lettersOf(other)))

/** What 3% comes to is another question than what 4% comes to, however alike the two read. */
const numbersIn = (letters: string): string => (letters.match(/\d+/g) ?? []).join(' ')

/** The one of `others` that reads most like `text` and is nearly the same; null where none is. */
export function findTwin<Other extends { text: string }>(text: string, others: readonly Other[]): Other | null {
  let closest: Other | null = null
  let most = NEARLY_SAME
  const letters = lettersOf(text)
  const pairs = pairsOf(letters)
  const numbers = numbersIn(letters)
  for (const other of others) {
    const theirs = lettersOf(other.text)
    if (numbersIn(theirs) !== numbers) continue
    const alike = shareOf(pairs, pairsOf(theirs))
    if (alike < most) continue
    most = alike
    closest = other
  }
  return closest
}
