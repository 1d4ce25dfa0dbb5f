import type { Fen } from '../money/fen'
import type { TimeOfDay } from '../time/time-of-day'
import type { Weekday } from '../time/weekday'

/** What is sent into a group: knowledge, an offer, a small game's announcement, or the week's fixed event. */
export const slotKinds = ['content', 'offer', 'game', 'event'] as const

export type SlotKind = (typeof slotKinds)[number]

export const slotKindTexts: Readonly<Record<SlotKind, string>> = { content: '专业内容', offer: '优惠', game: '小游戏', event: '固定活动' }

/** What one task is: as the plan has it, or something to talk of, by which a silent group is woken (G18). */
export const taskKinds = [...slotKinds, 'topic'] as const

export type TaskKind = (typeof taskKinds)[number]

export const taskKindTexts: Readonly<Record<TaskKind, string>> = { ...slotKindTexts, topic: '聊天话题' }

/** Content and offers are what a group is there for (G11, G19). */
export const isContent = (kind: TaskKind): boolean => kind === 'content' || kind === 'offer'

/** Where members answer: a game, the event, or something to talk of. */
export const isInteraction = (kind: TaskKind): boolean => !isContent(kind)

/** What is sent there, and what it is about. Several take turns, so that a group does not read the same every week (G20). */
export interface SlotTurn {
  theme: string
  /** The script, word for word; empty: it is still to be written, and the plan cannot be activated (S5). */
  text: string
}

/** A place in the weekly plan: a minute of one weekday, or of several. */
export interface Slot {
  id: string
  /** One: weekly. Monday to Friday: daily. */
  weekdays: readonly Weekday[]
  time: TimeOfDay
  kind: SlotKind
  /** Also for assisted groups, which get less (G8). */
  isForAssisted: boolean
  /** Also on State holidays: a habit knows none. */
  isOnHolidays: boolean
  /** What can be won at most, in fen; null where nothing can. */
  mostPrize: Fen | null
  turns: readonly SlotTurn[]
}
