import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, slug } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { todayRoutes } from './routes'

const todayItem = z.object({
  /** Who says that it is due: `follow-up`. Together with the id it is one thing. */
  source: slug,
  id,
  /** What kind of thing it is, in a word: 跟进. */
  label: z.string(),
  /** By which his page is opened; null where it is about a group. */
  externalUserId: wecomId.nullable(),
  /** As WeCom knows him; null where it does not say. Of what is about a group: its name. */
  customerName: z.string().nullable(),
  /** WeCom's id of the chat of the group it is about, by which that is opened; left out where there is none. */
  chatId: wecomId.optional(),
  /** What he waits for, or what has happened: a sentence about him. */
  title: z.string(),
  /** What was noted for it; null: nothing. */
  detail: z.string().nullable(),
  /** Since when it waits; of what is due on a day its first moment in Shanghai. */
  at: instant,
  /** Only the day counts, not the hour. */
  isWholeDay: z.boolean(),
  /** Whole days since it should have been done; 0: it is not late. */
  daysOverdue: z.int().min(0),
  /** What the button that settles it says; null: it is settled on his page only. */
  doneText: z.string().nullable(),
})

export type TodayItem = z.output<typeof todayItem>

const doneItem = todayItem.extend({
  /** So long it can be brought back: ten minutes after it was settled. */
  undoUntil: instant,
})

export type DoneItem = z.output<typeof doneItem>

export const todayContract = defineContract(todayRoutes, {
  listToday: {
    summary: 'What this manager has to do today: overdue first, then in the order of time (S4, S5, S11, S15, S18, S22, S26, S28, G10, K5, D22)',
    actor: 'manager',
    response: z.object({
      /** A hundred at most. */
      items: z.array(todayItem),
      /** How many there are in all. */
      count: z.int(),
      /** What was settled in the last ten minutes and can be brought back, the latest first; twenty at most. What a group has cannot. */
      justDone: z.array(doneItem),
    }),
    errors: ['MANAGER_NOT_FOUND'],
  },
  doneToday: {
    summary: 'It is done, or has been read. Safe to repeat',
    actor: 'manager',
    params: z.object({ source: slug, itemId: id }),
    response: z.object({ isDone: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH', 'TODAY_ITEM_NOT_FOUND'],
  },
  undoToday: {
    summary: 'Brings back what was settled by mistake, for ten minutes. Safe to repeat',
    actor: 'manager',
    params: z.object({ source: slug, itemId: id }),
    response: z.object({ isOpen: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'TODAY_ITEM_NOT_FOUND', 'UNDO_OVER', 'SENT_TO_GROUP', 'GAME_LAUNCHED'],
  },
})
