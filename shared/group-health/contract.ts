import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, count, figureScope, instant, rate, slug, timeOfDay } from '../api/schemas'
import { coverage } from '../group/contract'
import { revivals } from './revival'
import { groupHealthRoutes } from './routes'

const groupHealth = z.object({
  /** Over so many days up to now. */
  days: z.int().positive(),
  /** The day it is in Shanghai. */
  today: calendarDay,
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
  /** Which of the four stand in the group's calendar, for today or later, or were sent today. */
  planned: z.array(z.object({
    revival: z.enum(revivals),
    day: calendarDay,
    time: timeOfDay,
    /** Null until it was sent. */
    sentAt: instant.nullable(),
  })),
})

const groupFigures = z.object({
  scope: figureScope,
  days: z.int().positive(),
  activeGoal: z.int(),
  /** How many people they reach (D15). */
  coverage,
  /** Of all of them together: who is in two groups is two members. */
  active: rate,
  converted: rate,
  /** Every running group, the largest first, as on its own card (D5, D6). */
  groups: z.array(z.object({ groupId: slug, name: z.string(), branchName: z.string(), active: rate, converted: rate })),
})

export type GroupFigures = z.output<typeof groupFigures>

/**
 * `awake`: a member has spoken meanwhile, and it was not planned before. `unpublished`: nothing is sent into such a group.
 * `notTrusted`: no offers before an assisted group's fifth step (G7). `dayFull`: no minute of tomorrow is free.
 */
const revivalRefusals = ['awake', 'unpublished', 'notTrusted', 'dayFull'] as const

const plannedRevival = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('planned'), health: groupHealth }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(revivalRefusals) }),
])

export type GroupHealth = z.output<typeof groupHealth>
export type PlannedRevival = z.output<typeof plannedRevival>
export type RevivalRefusal = (typeof revivalRefusals)[number]

export const groupHealthContract = defineContract(groupHealthRoutes, {
  showGroupHealth: {
    summary: 'How alive a group is: who takes part, who became a customer that pays, how long nobody has spoken',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ groupId: slug }),
    response: groupHealth,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'GROUP_NOT_FOUND', 'OTHER_BRANCH'],
  },
  showGroupFigures: {
    summary: 'How alive the running groups are, each and together, and how many people they reach (D5, D6, D15)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: groupFigures,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  planRevival: {
    summary: "Puts one way to wake a silent group into its calendar, tomorrow at its usual time (G18). Safe to repeat: it stays one task",
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ groupId: slug, revival: z.enum(revivals) }),
    response: plannedRevival,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'GROUP_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
