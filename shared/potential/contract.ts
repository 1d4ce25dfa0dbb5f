import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { potentialRoutes } from './routes'

/** One thing known of him that speaks for him, or against writing to him now. */
const reason = z.object({ text: z.string(), points: z.int() })

const potentialCustomer = z.object({
  customerId: slug,
  externalUserId: wecomId,
  /** As WeChat tells it; null where it does not. */
  name: z.string().nullable(),
  /** The sum of the reasons' points; always above 0. */
  score: z.int().positive(),
  /** The weightiest first. */
  reasons: z.array(reason),
})

export type PotentialReason = z.output<typeof reason>
export type PotentialCustomer = z.output<typeof potentialCustomer>

export const potentialContract = defineContract(potentialRoutes, {
  listPotential: {
    summary: "Whom of the manager's own contacts it is worth caring for one by one, the most promising first, 20 at most (S21)",
    actor: 'manager',
    roles: ['manager'],
    response: z.object({
      customers: z.array(potentialCustomer).max(20),
      /** How many contacts of his were weighed. */
      weighed: z.int().nonnegative(),
    }),
    errors: ['ROLE_REQUIRED'],
  },
})
