import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen } from '../api/schemas'
import { prizeRoutes } from './routes'

const line = z.object({ amount: fen, count: z.int() })

/** A proposal, or why there is none (R10–R14). */
export const planAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('planned'),
    /** Highest first. */
    prizes: z.array(line),
    total: fen,
    left: fen,
    /** Fen a prize, with its fraction: for showing. */
    meanFen: z.number(),
    shareOfUsual: z.number(),
    /** Against the target cost of a customer: green, red, or a note. */
    costLevel: z.enum(['onTarget', 'tooHigh', 'low']),
  }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['BUDGET_TOO_SMALL', 'TOO_MANY_TOPS', 'AMOUNTS_OUT_OF_ORDER']),
    /** With BUDGET_TOO_SMALL: so much is missing. */
    shortBy: fen.nullable(),
  }),
])

export type PlanAnswer = z.output<typeof planAnswer>

export const prizeContract = defineContract(prizeRoutes, {
  planPrizes: {
    summary: 'Propose an exact prize plan for a budget',
    actor: 'manager',
    roles: ['operator', 'approver'],
    body: z.strictObject({
      budget: fen,
      count: z.int().min(1).max(1_000_000),
      tops: z.array(z.strictObject({ amount: fen, count: z.int().min(1).max(1000) })).max(20),
      lowest: fen,
      usual: fen,
    }),
    response: planAnswer,
    errors: ['ROLE_REQUIRED'],
  },
})
