import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, id, instant, text } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { reachReasons } from './decide-reach'
import { reachRoutes } from './routes'

const customerParams = z.object({ externalUserId: wecomId })

const obstacle = z.object({
  /** Null where nothing is in the way. */
  reason: z.enum(reachReasons).nullable(),
  /** The first instant at which it is allowed; null where that is now, and where he has opted out. */
  nextAllowedAt: instant.nullable(),
  /** The day of `nextAllowedAt` in Shanghai. */
  nextAllowedOn: calendarDay.nullable(),
})

/** Whether he may be sent something about campaigns now. */
const standing = obstacle.extend({
  /** How many more he can be sent these days; quiet hours take none away. */
  marketingLeft: z.int().nonnegative(),
})

const reachAnswer = obstacle.extend({
  allowed: z.boolean(),
  /** By which it is told afterwards whether it was sent; null where it is not allowed. */
  reachId: id.nullable(),
})

/** Marketing is about campaigns and counts; service is about his own prizes and questions, and is never held back. */
export const reachKind = z.enum(['marketing', 'service'])
/** Cancelled: nothing of it went out. */
export const reachOutcome = z.enum(['sent', 'cancelled'])

export type ReachStanding = z.output<typeof standing>
export type ReachAnswer = z.output<typeof reachAnswer>
export type ReachKind = z.output<typeof reachKind>
export type ReachOutcome = z.output<typeof reachOutcome>

export const reachContract = defineContract(reachRoutes, {
  showReaches: {
    summary: 'Whether the customer in this chat may be sent something about campaigns now, and else from when on (S20)',
    actor: 'manager',
    params: customerParams,
    response: standing,
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
  reserveReach: {
    summary: 'Asks before sending, and keeps a place: two managers at once cannot both take the last. The same key again gives the same place',
    actor: 'manager',
    params: customerParams,
    headers: z.object({
      /** Made by the client once per message, or set of messages sent in one go. */
      'idempotency-key': z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    }),
    body: z.strictObject({
      kind: reachKind,
      /** What is sent, as the customer's history names it: 新客见面礼. */
      title: text(64),
    }),
    response: reachAnswer,
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
  settleReach: {
    summary: 'Tells what became of it: sent, or cancelled, which gives the place back. Safe to repeat; once sent it stays sent',
    actor: 'manager',
    params: customerParams.extend({ reachId: id }),
    body: z.strictObject({ outcome: reachOutcome }),
    response: z.object({ outcome: reachOutcome }),
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH', 'REACH_NOT_FOUND'],
  },
})
