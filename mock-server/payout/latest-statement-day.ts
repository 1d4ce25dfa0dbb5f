import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'

/** A Shanghai day, and the morning until nine that the issuer takes to make its statement. */
const UNTIL_READY_MS = (24 + 9) * 60 * 60 * 1000

/** The last day of which the issuer can have a statement at this instant. */
export const latestStatementDay = (now: Date): CalendarDay => shanghaiDay(new Date(now.getTime() - UNTIL_READY_MS))
