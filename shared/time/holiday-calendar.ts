import chineseDays from 'chinese-days'
import type { CalendarDay } from './calendar-day'

/** The State Council's calendar, as far as it is published (R20). */
export interface HolidayCalendar {
  /** Whether the notice for the day's year is known: before, a count that runs into it is provisional. */
  isPublished(day: CalendarDay): boolean
  /** Make-up Saturdays and Sundays count, holidays do not. In an unpublished year a guess: Monday to Friday. */
  isWorkingDay(day: CalendarDay): boolean
}

/** One year's notice as a person writes it into the bank's file, until the library has it. */
export interface HolidayNotice {
  /** Days off, weekends of the holiday included. */
  off: readonly CalendarDay[]
  /** Saturdays and Sundays that are worked. */
  worked: readonly CalendarDay[]
}

const yearOf = (day: CalendarDay) => day.slice(0, 4)

/** New Year's holiday may begin, or be made up for, in the December before its year. */
const belongsTo = (year: string, day: CalendarDay) => yearOf(day) === year || day.startsWith(`${Number(year) - 1}-12-`)

function checkNotice(year: string, { off, worked }: HolidayNotice): void {
  for (const day of [...off, ...worked]) {
    if (!belongsTo(year, day)) throw new RangeError(`the holiday notice of ${year} cannot speak of ${day}`)
  }
  const both = off.find((day) => worked.includes(day))
  if (both) throw new RangeError(`the holiday notice of ${year} has ${both} both off and worked`)
}

/** Every notice gives New Year's Day; to look through a whole year costs milliseconds, and every batch of draws asks. */
function isInLibrary(day: CalendarDay): boolean {
  const newYear = `${yearOf(day)}-01-01`
  return chineseDays.getHolidaysInRange(newYear, newYear, false).length > 0
}

function isMondayToFriday(day: CalendarDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

/**
 * The library's calendar with notices on top, by year ("2027"): for years the library lacks, and over it where it has
 * them. Throws RangeError for a notice that has a day both off and worked, or one of another year.
 */
export function createHolidayCalendar(notices: Readonly<Record<string, HolidayNotice>>): HolidayCalendar {
  const written = Object.entries(notices)
  for (const [year, notice] of written) checkNotice(year, notice)
  const years = new Set(written.map(([year]) => year))
  const off = new Set(written.flatMap(([, notice]) => notice.off))
  const worked = new Set(written.flatMap(([, notice]) => notice.worked))
  return {
    isPublished: (day) => years.has(yearOf(day)) || isInLibrary(day),
    isWorkingDay: (day) => {
      if (off.has(day) || worked.has(day)) return worked.has(day)
      return years.has(yearOf(day)) ? isMondayToFriday(day) : chineseDays.isWorkday(day)
    },
  }
}
