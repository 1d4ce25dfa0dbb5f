import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, id, instant, said } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { payoutState } from '../payout/contract'
import { happeningsOf, timelineFilters } from './happening'
import { timelineRoutes } from './routes'

const customerParams = z.object({ externalUserId: wecomId })

const timelineEntry = z.object({
  id,
  kind: z.enum(happeningsOf('all')),
  happenedAt: instant,
  /** Only the day is known: `happenedAt` is its first moment in Shanghai. */
  isWholeDay: z.boolean(),
  /** The manager it was with, or who wrote it; null where no manager had a part in it. */
  managerName: z.string().nullable(),
  /** What it is about: the name of the campaign, article, coupon, group, the message's title; null where the kind says all. */
  subject: z.string().nullable(),
  /** The words of a note, in the manager's own hand. */
  text: z.string().nullable(),
  /** What he won; null for all else. */
  prize: z.object({ amount: fen, state: payoutState, payableOn: calendarDay }).nullable(),
  /** How a game ended; null for all else. */
  game: z.enum(['open', 'won', 'lost']).nullable(),
})

export type TimelineEntry = z.output<typeof timelineEntry>

export const timelineContract = defineContract(timelineRoutes, {
  showTimeline: {
    summary: 'A page of everything that happened with the customer in this chat, whichever manager it was with, the newest first (S19)',
    actor: 'manager',
    params: customerParams.extend({
      filter: z.enum(timelineFilters),
      /** `newest` for the first page, then what the last page gave. */
      cursor: z.union([z.literal('newest'), z.string().regex(/^\d{1,14}_\d{2}[0-9a-f]{32}$/)]),
    }),
    response: z.object({
      entries: z.array(timelineEntry),
      /** Of the page that follows; null on the last one. */
      nextCursor: z.string().nullable(),
    }),
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
  writeNote: {
    summary: 'Writes a note about the customer. It is never changed: a wrong one is corrected by another. The same key again writes nothing more',
    actor: 'manager',
    params: customerParams,
    headers: z.object({
      /** Made by the client once per note. */
      'idempotency-key': z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    }),
    body: z.strictObject({ text: said(500) }),
    response: z.object({ isWritten: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
