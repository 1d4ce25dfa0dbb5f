import { shanghaiDay } from '../time/calendar-day'

/** Planned, sent into the group, or let go with a reason. */
export type TaskState = 'planned' | 'sent' | 'skipped'

/**
 * Where a task stands now. `ahead`: its time is to come. `due`: it is time. `late`: it can still be sent today, and is late.
 * `missed`: its day is over. `sentLate`: it was sent, late.
 */
export const taskStandings = ['ahead', 'due', 'late', 'missed', 'sent', 'sentLate', 'skipped'] as const

export type TaskStanding = (typeof taskStandings)[number]

interface Facts {
  state: TaskState
  dueAt: Date
  /** Null unless it was sent. */
  sentAt: Date | null
}

const isLateAt = (dueAt: Date, at: Date, lateAfterMinutes: number): boolean => at.getTime() - dueAt.getTime() >= lateAfterMinutes * 60_000

/** D17: what is sent so many minutes after its time is late, and is counted apart. */
export function standingOf({ state, dueAt, sentAt }: Facts, now: Date, lateAfterMinutes: number): TaskStanding {
  if (state === 'skipped') return 'skipped'
  if (state === 'sent') return isLateAt(dueAt, sentAt!, lateAfterMinutes) ? 'sentLate' : 'sent'
  if (now < dueAt) return 'ahead'
  if (shanghaiDay(now) > shanghaiDay(dueAt)) return 'missed'
  return isLateAt(dueAt, now, lateAfterMinutes) ? 'late' : 'due'
}
