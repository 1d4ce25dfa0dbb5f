import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug } from '../api/schemas'
import { revivals } from './revival'
import { groupHealthRoutes } from './routes'

const count = z.int().nonnegative()
const rate = z.object({ part: count, whole: count })

const groupHealth = z.object({
  /** Over so many days up to now. */
  days: z.int().positive(),
  /** Members who spoke in the group, drew, or played its games (D5). */
  active: rate,
  /** What a group should reach, in per cent. */
  activeGoal: z.int(),
  /** Members who have used a benefit in a payment since they joined (D6). */
  converted: rate,
  /** Of what was sent by the calendar, knowledge and offers (G19). */
  content: rate,
  /** Whole days since a member last spoke; null while none is known to have. */
  silentDays: count.nullable(),
  /** What could wake it; empty while it is not silent (G17, G18). */
  revivals: z.array(z.enum(revivals)),
})

export type GroupHealth = z.output<typeof groupHealth>

export const groupHealthContract = defineContract(groupHealthRoutes, {
  showGroupHealth: {
    summary: 'How alive a group is: who takes part, who became a customer that pays, how long nobody has spoken',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ groupId: slug }),
    response: groupHealth,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'GROUP_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
