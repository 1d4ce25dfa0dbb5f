import * as z from 'zod'
import { wecomId } from '../chat/contract'
import { defineContract } from '../api/define-contract'
import { calendarDay, count, figureScope, id, instant, rate, slug } from '../api/schemas'
import { periodParams } from '../growth/contract'
import { replyRoutes } from './routes'

/** What customers answered to: scripts that were sent to them, or materials that they opened. */
export const replyCauses = ['script', 'material'] as const
export type ReplyCause = (typeof replyCauses)[number]

/** By what it is split, down to the single script or material. */
export const replyParts = ['item', 'branch', 'manager'] as const
export type ReplyPart = (typeof replyParts)[number]

const figures = z.object({
  /** Scripts sent, each time; materials opened, each once for a customer and the manager whose link it was. */
  sent: count,
  /** Of those whose hours are over, to how many he wrote to the manager within them. */
  replied: rate,
})

export type ReplyFigures = z.output<typeof figures>

const replies = z.object({
  scope: figureScope,
  from: calendarDay,
  until: calendarDay,
  /** So many hours a customer has to answer. */
  withinHours: z.int().positive(),
  /** The bank's archive of chats has told of customers' messages: without it nobody knows who answered. */
  isArchiveTold: z.boolean(),
  total: figures,
  /** The most sent first; together they are the total. */
  parts: z.array(z.object({ id, name: z.string(), figures })),
})

export type Replies = z.output<typeof replies>

const answer = z.object({
  customerId: slug,
  externalUserId: wecomId.nullable(),
  name: z.string().nullable(),
  /** When it was sent to him, or he opened it. */
  at: instant,
  isAnswered: z.boolean(),
})

export type ReplyAnswer = z.output<typeof answer>

export const replyContract = defineContract(replyRoutes, {
  showReplies: {
    summary: 'To which scripts and materials customers answer within a day, by script, branch or manager, and within one of those (D20)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    /** `within` one script, branch or manager by its id; with `all` the id says nothing. */
    params: z.object({ of: z.enum(replyCauses), by: z.enum(replyParts), within: z.enum(['all', ...replyParts]), withinId: id, ...periodParams }),
    response: replies,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  listAnswers: {
    summary: "To which of the manager's own contacts a script was sent, or who opened a material, and who has answered: who has not stands first, 100 at most (D20)",
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ of: z.enum(replyCauses), causeId: id, ...periodParams }),
    response: z.object({
      answers: z.array(answer).max(100),
      /** So many sent to contacts of his; */
      count,
      /** and so many to who is none now, or is another branch's: he looks at none of them (K6). */
      others: count,
    }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
})
