import * as z from 'zod'
import { text } from '#shared/api/schemas'
import { plainLetters } from '#shared/compliance/plain-letters'
import type { PromiseWords } from '#shared/compliance/promise-words'

const sign = text(20).refine((value) => plainLetters(value).letters !== '', 'has no letter to be found by')

/** A word alone, or with the longer words that promise nothing. */
const word = z.union([
  sign.transform((it) => ({ word: it, fine: [] as string[] })),
  z.strictObject({ word: sign, fine: z.array(sign).default([]) }),
])

const fineHolds = ({ word: found, fine }: { word: string; fine: readonly string[] }) =>
  fine.every((it) => plainLetters(it).letters.includes(plainLetters(found).letters))

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
