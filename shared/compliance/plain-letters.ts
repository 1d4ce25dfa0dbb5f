import { ConverterFactory } from 'opencc-js/core'
import traditionalCharacters from 'opencc-js/dict/TSCharacters'

const toSimplified = ConverterFactory([[traditionalCharacters]])

/** A text's letters and digits one after another, however they were written and whatever stands between them. */
export interface PlainLetters {
  letters: string
  /** Where in the text each of them begins and ends. */
  starts: readonly number[]
  ends: readonly number[]
  /** Before which of them a clause begins: 不，保本 is a clause each. */
  breaks: ReadonlySet<number>
}

/** Not a colon, nor the mark between the items of a list: what was said before them still holds behind them. */
const ENDS_CLAUSE = /[。!?;,…\n\r]/
const LETTER = /[\p{L}\p{N}]/u

/** Full-width, in traditional characters, in capitals, with signs in between: it reads the same. */
export function plainLetters(text: string): PlainLetters {
  let letters = ''
  let place = 0
  const starts: number[] = []
  const ends: number[] = []
  const breaks = new Set<number>()
  for (const character of text) {
    const end = place + character.length
    for (const it of toSimplified(character.normalize('NFKC')).toLowerCase()) {
      if (ENDS_CLAUSE.test(it)) breaks.add(letters.length)
      if (!LETTER.test(it)) continue
      letters += it
      // A rare character is two units long.
      for (let unit = 0; unit < it.length; unit += 1) {
        starts.push(place)
        ends.push(end)
      }
    }
    place = end
  }
  return { letters, starts, ends, breaks }
}
