import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug } from '../api/schemas'
import { interestRoutes } from './routes'

/** What some of a group's members like, as their managers have tagged them, and what to talk of (G25). */
const groupInterest = z.object({
  tag: z.string(),
  /** Members who have the tag, each once. */
  members: z.int().positive(),
  /** This week's words about it: nothing to sell. */
  text: z.string(),
})

export type GroupInterest = z.output<typeof groupInterest>

export const interestContract = defineContract(interestRoutes, {
  listGroupInterests: {
    summary: "What a group's members like, the most of them first, with what to talk of this week",
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ groupId: slug }),
    response: z.object({ interests: z.array(groupInterest) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'GROUP_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
