import { ConverterFactory } from 'opencc-js/core'
import traditionalCharacters from 'opencc-js/dict/TSCharacters'
import type { GameEnd } from './game-end'

/** Stands for one missing character of a line. */
export const BLANK = '_'

/** A line with characters missing, and what they are: the server's, never sent before the end. */
export interface LyricRiddle {
  id: string
  /** All its blanks stand together. */
  line: string
  answer: string
  /** Other words that are as right: another reading, or what people often write. */
  variants: readonly string[]
  hint: string
  explanation: string
  /** Whose line it is (K14). */
  source: string
}

const toSimplified = ConverterFactory([[traditionalCharacters]])

/** What was guessed, however it was typed: full-width or not, with spaces and punctuation, in traditional characters. */
export function normaliseGuess(text: string): string {
  return toSimplified(text.normalize('NFKC')).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const blanksIn = /_+/

/** A word, the part of the line that it is missing in, or the whole line: people type any of the three. */
function waysToSay(line: string, word: string): string[] {
  const part = line.split(/[^\p{L}\p{N}_]+/u).find((it) => it.includes(BLANK))!
  return [word, part.replace(blanksIn, word), line.replace(blanksIn, word)].map(normaliseGuess)
}

/**
 * How a guess leaves the game, with so many tries left before it; null where nothing was guessed. A wrong one that is
 * not the last leaves it open.
 */
export function settleGuess(riddle: Pick<LyricRiddle, 'line' | 'answer' | 'variants'>, text: string, triesLeft: number): GameEnd | 'open' | null {
  const guess = normaliseGuess(text)
  if (guess === '') return null
  if ([riddle.answer, ...riddle.variants].some((word) => waysToSay(riddle.line, word).includes(guess))) return 'won'
  return triesLeft > 1 ? 'open' : 'lost'
}

/** Each missing character that one of the guesses had in its place; null for the others. */
export function knownCharacters({ answer }: Pick<LyricRiddle, 'answer'>, guesses: readonly string[]): (string | null)[] {
  const normalised = guesses.map((guess) => [...normaliseGuess(guess)])
  return [...answer].map((character, place) => (normalised.some((guess) => guess[place] === normaliseGuess(character)) ? character : null))
}
