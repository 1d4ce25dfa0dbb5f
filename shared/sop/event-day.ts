import type { CalendarDay } from '../time/calendar-day'
import type { TaskStanding } from './standing'
import { isContent, type TaskKind } from './slot'

/** What the day of the fixed event has both of: content, and the event on top (G13). */
export const eventDayParts = ['content', 'event'] as const

export type EventDayPart = (typeof eventDayParts)[number]

interface Planned {
  kind: TaskKind
  day: CalendarDay
  /** Where the weekly plan has it, where it was moved from there. */
  usual: { day: CalendarDay } | null
  standing: TaskStanding
}

/** What is gone, let go or moved away, from a day that the weekly plan has its fixed event on. */
export function missingOn(day: CalendarDay, tasks: readonly Planned[]): EventDayPart[] {
  if (!tasks.some((it) => it.kind === 'event' && (it.usual ?? it).day === day)) return []
  const left = tasks.filter((it) => it.day === day && it.standing !== 'skipped').map(({ kind }) => kind)
  return eventDayParts.filter((part) => !left.some((kind) => (part === 'event' ? kind === 'event' : isContent(kind))))
}
