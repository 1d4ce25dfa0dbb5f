import type { PlainLetters } from './plain-letters'
import type { PromiseWords } from './promise-words'

/** `near`: the negator touches the word. `wide`: it has something in between, or is a phrase, and holds for a whole list. */
type Negation = 'none' | 'near' | 'wide'

type Signs = Pick<PromiseWords, 'negators' | 'bridges'>

interface Reading extends Pick<PlainLetters, 'letters' | 'breaks'> {
  /** The words before, each by where it ends: 不承诺保本或保息 says no to both. */
  wordsByEnd: ReadonlyMap<number, number>
}

/** Where it would have to begin to end at `end` with no clause ending in it; null where it does not stand there. */
function beginOf({ letters, breaks }: Reading, sign: string, end: number): number | null {
  const begin = end - sign.length
  if (begin < 0 || !letters.startsWith(sign, begin)) return null
  for (let at = begin + 1; at < end; at += 1) if (breaks.has(at)) return null
  return begin
}

/** The longest first: 并非 before 非. */
function longestBefore(reading: Reading, signs: readonly string[], end: number): number | null {
  const begins = signs.map((sign) => beginOf(reading, sign, end)).filter((begin) => begin !== null)
  return begins.length === 0 ? null : Math.min(...begins)
}

/** How the word that begins here is negated; a negator that is negated itself says yes. */
export function negationAt(reading: Reading, signs: Signs, begin: number): Negation {
  if (reading.breaks.has(begin)) return 'none'
  const negator = longestBefore(reading, signs.negators, begin)
  if (negator !== null) {
    if (negationAt(reading, signs, negator) !== 'none') return 'none'
    return begin - negator > 1 ? 'wide' : 'near'
  }
  for (const bridge of signs.bridges) {
    const end = beginOf(reading, bridge, begin)
    if (end !== null && negationAt(reading, signs, end) !== 'none') return 'wide'
  }
  const listed = reading.wordsByEnd.get(begin)
  return listed !== undefined && negationAt(reading, signs, listed) === 'wide' ? 'wide' : 'none'
}
