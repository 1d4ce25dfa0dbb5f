import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, givenDay, id, said } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { followUpRoutes } from './routes'

const state = z.enum(['open', 'done', 'letGo'])

/** The first sale since the plan began, as far as we know of it: a voucher or coupon of ours that was paid with. */
const sale = z.object({
  soldOn: calendarDay,
  /** Which day of the plan it was: the day it began is 0. */
  day: z.int(),
  /** It was within the plan's window. */
  isCounted: z.boolean(),
})

const plan = z.object({
  id,
  beganOn: calendarDay,
  /** Its reminders, the first first. */
  days: z.array(z.object({ day: z.int(), dueOn: calendarDay, state })),
  windowDays: z.int(),
  /** The last day on which a sale counts. */
  countsUntil: calendarDay,
  /** Null: none yet. */
  sale: sale.nullable(),
})

const followUp = z.object({
  id,
  kind: z.enum(['plan', 'single', 'revisit']),
  /** Which day of the plan it is; null where it is of none. */
  planDay: z.int().nullable(),
  dueOn: calendarDay,
  /** Since how many days it is due: 0 is today; negative: not yet. */
  daysDue: z.int(),
  note: z.string(),
})

const standing = z.object({
  /** The bank's day. */
  today: calendarDay,
  /** The one that was begun last; null: there is none, or it was let go. */
  plan: plan.nullable(),
  /** A plan can be begun: none is under way, or the customer has bought since. */
  canBegin: z.boolean(),
  /** The days on which a plan reminds, and how long it lasts, as the bank has set them. */
  offer: z.object({ days: z.array(z.int()), windowDays: z.int() }),
  /** What is still to be done, the longest overdue first. */
  open: z.array(followUp),
})

export type FollowUp = z.output<typeof followUp>
export type FollowUpPlan = z.output<typeof plan>
export type FollowUpStanding = z.output<typeof standing>

const ofCustomer = z.object({ externalUserId: wecomId })
const ofPlan = ofCustomer.extend({ planId: id })
const ofFollowUp = ofCustomer.extend({ followUpId: id })
const forCustomer = ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'] as const
const forFollowUp = [...forCustomer, 'FOLLOW_UP_NOT_FOUND'] as const

export const followUpContract = defineContract(followUpRoutes, {
  showFollowUps: {
    summary: "This manager's plan for the customer, and what is due (S28)",
    actor: 'manager',
    params: ofCustomer,
    response: standing,
    errors: forCustomer,
  },
  beginPlan: {
    summary: 'Begins a plan with its reminders; one that is under way stays. Safe to repeat',
    actor: 'manager',
    params: ofPlan,
    response: standing,
    errors: forFollowUp,
  },
  stopPlan: {
    summary: 'Lets a plan go with what is still open of it. Safe to repeat',
    actor: 'manager',
    params: ofPlan,
    response: standing,
    errors: forFollowUp,
  },
  addFollowUp: {
    summary: 'Notes that he is to be followed up on a day, and for what. Safe to repeat',
    actor: 'manager',
    params: ofFollowUp,
    body: z.strictObject({ dueOn: givenDay, note: said(60) }),
    response: standing,
    errors: [...forFollowUp, 'DAY_PAST'],
  },
  settleFollowUp: {
    summary: 'It was done, or is let go; `open` takes that back. Safe to repeat',
    actor: 'manager',
    params: ofFollowUp,
    body: z.strictObject({ state }),
    response: standing,
    errors: forFollowUp,
  },
  putOffFollowUp: {
    summary: 'Puts it off to another day. Safe to repeat',
    actor: 'manager',
    params: ofFollowUp,
    body: z.strictObject({ dueOn: givenDay }),
    response: standing,
    errors: [...forFollowUp, 'DAY_PAST'],
  },
})
