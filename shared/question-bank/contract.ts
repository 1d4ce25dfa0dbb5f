import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, said, slug } from '../api/schemas'
import { foundPromise, reviewState } from '../compliance/contract'
import { isOnce } from '../is-once'
import { blankOut } from './blank-out'
import { questionBankRoutes } from './routes'

const explained = {
  /** Shown after the answer, right or wrong. */
  explanation: said(120),
  /** Where the answer stands, or whose line it is; cannot be left out, and spaces are none (K14). */
  source: said(60),
}

const quizWords = z
  .strictObject({
    kind: z.literal('quiz'),
    text: said(60),
    options: z.array(said(30)).min(2).max(4).refine(isOnce, 'two options are the same'),
    /** Which option is right, from 0. */
    right: z.int().min(0).max(3),
    ...explained,
  })
  .refine(({ options, right }) => right < options.length, { path: ['right'], message: 'there is no such option' })

const lyricWords = z
  .strictObject({
    kind: z.literal('lyric'),
    /** The whole line, nothing missing. */
    sentence: said(40),
    /** What is missing when it is asked; stands in the line once. */
    answer: said(8),
    /** Other words that are as right. */
    variants: z.array(said(8)).max(3),
    hint: said(30),
    ...explained,
  })
  .refine(({ sentence, answer }) => blankOut(sentence, answer) !== null, { path: ['answer'], message: 'does not stand in the line exactly once' })
  .refine(({ hint, answer, variants }) => ![answer, ...variants].some((it) => hint.includes(it)), { path: ['hint'], message: 'gives the answer away' })

/** A question or riddle as it was written. */
const questionWords = z.discriminatedUnion('kind', [quizWords, lyricWords])

export type QuestionWords = z.output<typeof questionWords>

const bankQuestion = z.object({
  id,
  /** The right answer is among them: staff read it, players do not. */
  words: questionWords,
  /** `approved`: games ask it. */
  state: reviewState,
  /** Counts how often it was handed in: who decides says which one he has read. */
  version: z.int(),
  /** Null: it came with the bank's own files. */
  author: z.object({ name: z.string(), branchName: z.string(), submittedAt: instant }).nullable(),
  /** Why it was refused; null: nothing was said. */
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** The signed-in person wrote it: somebody else decides. */
  isOwnWork: z.boolean(),
})

export type BankQuestion = z.output<typeof bankQuestion>

const params = z.object({ questionId: slug })

export const questionBankContract = defineContract(questionBankRoutes, {
  listBankQuestions: {
    summary: 'What games ask; what waits or was refused, of his own, or for an approver of everybody. The newest first, then those of the bank',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: z.object({ questions: z.array(bankQuestion) }),
    errors: ['ROLE_REQUIRED'],
  },
  saveBankQuestion: {
    summary: 'A new question or riddle, or another wording: it waits for a second person before any game asks it (K13). Safe to repeat',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params,
    body: questionWords,
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), question: bankQuestion }),
      /** Its words promise a return: it was not saved (K4). */
      z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
      /** The bank has it already, or nearly: `text` is how it reads there. */
      z.object({ outcome: z.literal('duplicate'), text: z.string(), isWaiting: z.boolean() }),
    ]),
    errors: ['ROLE_REQUIRED', 'BANK_QUESTION_NOT_FOUND'],
  },
  removeBankQuestion: {
    summary: 'Its author, or an approver, takes it out: no game asks it from then on. Safe to repeat',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params,
    response: z.object({ removed: z.literal(true) }),
    errors: ['ROLE_REQUIRED', 'BANK_QUESTION_NOT_FOUND'],
  },
  decideBankQuestion: {
    summary: 'Lets a question of somebody else into games, or refuses it with the reason (K4, K13)',
    actor: 'manager',
    roles: ['approver'],
    params,
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('approved'), version: z.int32() }),
      z.strictObject({ decision: z.literal('refused'), version: z.int32(), reason: said(200) }),
    ]),
    response: bankQuestion,
    errors: ['ROLE_REQUIRED', 'BANK_QUESTION_NOT_FOUND', 'BANK_QUESTION_CHANGED', 'WRONG_STATE', 'OWN_WORK', 'PROMISE_FOUND'],
  },
})
