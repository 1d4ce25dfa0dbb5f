import * as z from 'zod'
import { text } from '#shared/api/schemas'
import { plainLetters } from '#shared/compliance/plain-letters'
import { partsOf, type PromiseWords } from '#shared/compliance/promise-words'

const sign = text(20).refine((value) => plainLetters(value).letters !== '', 'has no letter to be found by')

/** Of one part or of two, each with something to be found by. */
const found = sign.refine((value) => partsOf(value).length <= 2 && partsOf(value).every((part) => plainLetters(part).letters !== ''), 'may have one … , between two words')

/** A word alone, or with the longer words that promise nothing. */
const word = z.union([
  found.transform((it) => ({ word: it, fine: [] as string[] })),
  z.strictObject({ word: found, fine: z.array(sign).default([]) }),
])

const fineHolds = ({ word: given, fine }: { word: string; fine: readonly string[] }) =>
  fine.every((it) => plainLetters(it).letters.includes(plainLetters(partsOf(given)[0]!).letters))

const group = z.strictObject({
  reason: text(60),
  better: text(60),
  words: z.array(word.refine(fineHolds, 'what is fine has the word in it')).min(1),
})

/** The words that promise a return, as the bank writes them (K4): many have the same reason. */
export const promiseWordsFile = z
  .strictObject({ groups: z.array(group), negators: z.array(sign), bridges: z.array(sign) })
  .transform(({ groups, negators, bridges }): PromiseWords => ({
    words: groups.flatMap(({ reason, better, words }) => words.map((it) => ({ ...it, reason, better }))),
    negators,
    bridges,
  }))
