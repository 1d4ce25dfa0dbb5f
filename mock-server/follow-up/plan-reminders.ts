import { laterDay, type CalendarDay } from '#shared/time/calendar-day'

/** One reminder of a plan. */
export interface Reminder {
  /** So many days after the plan began. */
  day: number
  dueOn: CalendarDay
  note: string
}

/** When a plan that begins on this day reminds, and of what: whole days of the calendar, whatever the month's length. */
export const planReminders = (beganOn: CalendarDay, plan: readonly { day: number; note: string }[]): Reminder[] =>
  plan.map(({ day, note }) => ({ day, note, dueOn: laterDay(beganOn, day) }))
