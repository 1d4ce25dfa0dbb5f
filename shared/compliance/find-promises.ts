import { negationAt } from './is-negated'
import { plainLetters, type PlainLetters } from './plain-letters'
import { findRates } from './promised-rate'
import { partsOf, type PromiseWord, type PromiseWords } from './promise-words'

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
  /** Where it ends in the text, where signs behind its last letter are part of it: 8%. */
  until?: number
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

/** More letters than these between two parts of a word say something else. */
const GAP = 4

/** Where the rest of a word ends that began before; within one clause, and with nothing between that denies it. */
function endOfRest({ letters, breaks }: PlainLetters, rest: string, from: number, negators: readonly string[]): number | null {
  const at = letters.slice(from, from + GAP + rest.length).indexOf(rest)
  if (at < 0 || negators.some((negator) => letters.slice(from, from + at).includes(negator))) return null
  const end = from + at + rest.length
  return [...breaks].some((begin) => from <= begin && begin < end) ? null : end
}

function matchesOf(plain: PlainLetters, word: PromiseWord, negators: readonly string[]): Match[] {
  const [head, rest] = partsOf(word.word).map((part) => plainLetters(part).letters) as [string, string?]
  const phrases = word.fine.map((it) => plainLetters(it).letters)
  return placesOf(head, plain.letters)
    .map((begin) => ({ word, begin, end: begin + head.length }))
    .filter((match) => !phrases.some((phrase) => isInPhrase(plain, phrase, match)))
    .flatMap((match) => {
      const end = rest === undefined ? match.end : endOfRest(plain, rest, match.end, negators)
      return end === null ? [] : [{ ...match, end }]
    })
}

const isWhole = ({ word }: Match): boolean => partsOf(word.word).length === 1
const byPlace = (one: Match, other: Match) => one.begin - other.begin || other.end - one.end

/** The first that begins, the longer of two that begin together, none into another; a word of two parts where no whole one stands. */
function apart(matches: readonly Match[]): Match[] {
  const sorted = [...matches]
  sorted.sort((one, other) => Number(isWhole(other)) - Number(isWhole(one)) || byPlace(one, other))
  const chosen: Match[] = []
  for (const match of sorted) {
    if (chosen.every((it) => match.begin >= it.end || match.end <= it.begin)) chosen.push(match)
  }
  chosen.sort(byPlace)
  return chosen
}

/** A yield in figures, in any words: the bank cannot list them one by one. */
function ratesOf(text: string, { starts, ends }: PlainLetters): Match[] {
  return findRates(text).map(({ start, end }) => ({
    word: {
      word: text.slice(start, end), reason: '写出收益的数字，就是在承诺收益。',
      better: '收益不确定，请以产品说明书为准', fine: [],
    },
    begin: starts.findIndex((it) => it >= start), end: ends.filter((it) => it <= end).length, until: end,
  }))
}

/**
 * The words that promise a return (K4), in the order of the text: however they are written, but not where they are denied.
 * The sidebar marks by it while somebody types, and the server refuses by it.
 */
export function findPromises(text: string, { words, negators, bridges }: PromiseWords): FoundPromise[] {
  const plain = plainLetters(text)
  const named = apart(words.flatMap((word) => matchesOf(plain, word, negators)))
  const rates = ratesOf(text, plain).filter((rate) => named.every((it) => rate.begin >= it.end || rate.end <= it.begin))
  const matches = [...named, ...rates]
  matches.sort(byPlace)
  const reading = { ...plain, wordsByEnd: new Map(matches.map(({ begin, end }) => [end, begin])) }
  return matches
    .filter(({ begin }) => negationAt(reading, { negators, bridges }, begin) === 'none')
    .map(({ word: { word, reason, better }, begin, end, until }) => ({ word, reason, better, start: plain.starts[begin]!, end: until ?? plain.ends[end - 1]! }))
}
