import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, text } from '../api/schemas'
import { complianceRoutes } from './routes'

export const reviewState = z.enum(['pending', 'approved', 'refused'])

export type ReviewState = z.output<typeof reviewState>

/** A word that promises a return, as it was found. */
export const foundPromise = z.object({
  word: z.string(),
  /** Why it may not be said, in a sentence for who wrote it. */
  reason: z.string(),
  /** What he may write in its place. */
  better: z.string(),
})

const promiseWord = z.object({ word: z.string(), reason: z.string(), better: z.string(), fine: z.array(z.string()).readonly() })

const scriptReview = z.object({
  scriptId: id,
  /** Counts how often it was handed in: who decides says which one he has read. */
  version: z.int(),
  title: z.string(),
  messages: z.array(z.string()),
  authorName: z.string(),
  branchName: z.string(),
  submittedAt: instant,
  state: reviewState,
  /** Why it was refused, or what is to be heeded; null: nothing was said. */
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** The signed-in person wrote it: somebody else decides. */
  isOwnWork: z.boolean(),
})

export type ScriptReview = z.output<typeof scriptReview>

export const complianceContract = defineContract(complianceRoutes, {
  listPromiseWords: {
    summary: 'The words that promise a return, with the reason and better ones, and what denies them (K4)',
    actor: 'manager',
    response: z.object({ words: z.array(promiseWord).readonly(), negators: z.array(z.string()).readonly(), bridges: z.array(z.string()).readonly() }),
    errors: ['MANAGER_NOT_FOUND'],
  },
  listScriptReviews: {
    summary: 'Scripts that wait for approval, the oldest first; and the latest decisions',
    actor: 'manager',
    roles: ['approver'],
    response: z.object({ waiting: z.array(scriptReview), decided: z.array(scriptReview) }),
    errors: ['ROLE_REQUIRED'],
  },
  decideScriptReview: {
    summary: 'Lets a script of somebody else be sent to customers, or refuses it with the reason (K4)',
    actor: 'manager',
    roles: ['approver'],
    params: z.object({ scriptId: id }),
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('approved'), version: z.int32() }),
      z.strictObject({ decision: z.literal('refused'), version: z.int32(), reason: text(200) }),
    ]),
    response: scriptReview,
    errors: ['ROLE_REQUIRED', 'REVIEW_NOT_FOUND', 'REVIEW_OUTDATED', 'WRONG_STATE', 'OWN_WORK', 'PROMISE_FOUND'],
  },
})
