import { negationAt } from './is-negated'
import { plainLetters, type PlainLetters } from './plain-letters'
import type { PromiseWord, PromiseWords } from './promise-words'

/** A word that promises a return, where it stands in the text. */
export interface FoundPromise extends Pick<PromiseWord, 'word' | 'reason' | 'better'> {
  /** In UTF-16 units, as `slice` takes them; from the word's first character to behind its last. */
  start: number
  end: number
}

interface Match {
  word: PromiseWord
  begin: number
  end: number
}

function placesOf(part: string, letters: string): number[] {
  const places: number[] = []
  for (let at = letters.indexOf(part); at >= 0; at = letters.indexOf(part, at + 1)) places.push(at)
  return places
}

/** It is part of a phrase that promises nothing; one that a clause ends in, but for inside the word, is none. */
function isInPhrase({ letters, breaks }: PlainLetters, phrase: string, { begin, end }: Match): boolean {
  return placesOf(phrase, letters).some((from) => {
    const to = from + phrase.length
    const isAround = from <= begin && end <= to
    return isAround && ![...breaks].some((at) => from < at && at < to && (at <= begin || at >= end))
  })
}

function matchesOf(plain: PlainLetters, word: PromiseWord): Match[] {
  const { letters } = plainLetters(word.word)
  const phrases = word.fine.map((it) => plainLetters(it).letters)
  return placesOf(letters, plain.letters)
    .map((begin) => ({ word, begin, end: begin + letters.length }))
    .filter((match) => !phrases.some((phrase) => isInPhrase(plain, phrase, match)))
}

/** The first that begins, the longer of two that begin together, none into another. */
function apart(matches: readonly Match[]): Match[] {
  const sorted = [...matches]
  sorted.sort((one, other) => one.begin - other.begin || other.end - one.end)
  const chosen: Match[] = []
  for (const match of sorted) {
    if (match.begin >= (chosen[chosen.length - 1]?.end ?? 0)) chosen.push(match)
  }
  return chosen
}

/**
 * The words that promise a return (K4), in the order of the text: however they are written, but not where they are denied.
 * The sidebar marks by it while somebody types, and the server refuses by it.
 */
export function findPromises(text: string, { words, negators, bridges }: PromiseWords): FoundPromise[] {
  const plain = plainLetters(text)
  const matches = apart(words.flatMap((word) => matchesOf(plain, word)))
  const reading = { ...plain, wordsByEnd: new Map(matches.map(({ begin, end }) => [end, begin])) }
  return matches
    .filter(({ begin }) => negationAt(reading, { negators, bridges }, begin) === 'none')
    .map(({ word: { word, reason, better }, begin, end }) => ({ word, reason, better, start: plain.starts[begin]!, end: plain.ends[end - 1]! }))
}
