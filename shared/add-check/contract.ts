import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, givenDay, said, slug } from '../api/schemas'
import { addCheckRoutes } from './routes'

/** Why adds are held apart: too many who are no customers of the bank on one day, or one device for too many phones. */
const reason = z.enum(['manyStrangers', 'sharedDevice'])

export type HeldReason = z.output<typeof reason>

/** Of one manager on one day, for one reason. */
const heldCase = z.object({
  managerId: slug,
  managerName: z.string(),
  branchName: z.string(),
  day: calendarDay,
  reason,
  count: z.int().positive(),
  /** The bank's rule: more than so many, customers or phones. */
  limit: z.int().positive(),
  /** Up to ten of the customers, `陈**`; null: nobody knows a name. */
  names: z.array(z.string().nullable()).max(10),
  /** The one who looks at it may decide it: an approver of the office, and not of his own adds (K13). */
  canDecide: z.boolean(),
})

export type HeldCase = z.output<typeof heldCase>

const cases = z.object({
  /** Not decided yet, the newest day first. They count for nobody meanwhile. */
  cases: z.array(heldCase),
})

export const addCheckContract = defineContract(addCheckRoutes, {
  listHeldAdds: {
    summary: 'Adds of the last 90 days that look like staff filling quotas, held apart with the reason: of the manager himself, his branch or everybody (R7, K7)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: cases,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  decideHeldAdds: {
    summary: 'A second person says what held adds are: they count, or are excluded from every ranking (R7)',
    actor: 'manager',
    roles: ['approver'],
    body: z.strictObject({
      managerId: slug, day: givenDay, reason, verdict: z.enum(['counts', 'excluded']),
      /** Why, in words the manager reads. */
      note: said(200),
    }),
    /** What is left; `gone`: somebody has decided it meanwhile, or the rule does not hold it any more. */
    response: cases.extend({ outcome: z.enum(['decided', 'gone']) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'OWN_WORK'],
  },
})
