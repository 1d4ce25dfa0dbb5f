import { payoutDate } from '#shared/payout/payout-date'
import { nextDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { HolidayCalendar } from '#shared/time/holiday-calendar'
import { instantOf } from '#shared/time/time-of-day'

/** A campaign's days in Shanghai, counted from 0, and when what is drawn on each is paid (R20). */
export interface CampaignDays {
  length: number
  dayOf(day: number): CalendarDay
  /** The day of a moment, given as a part of the campaign's time from 0 to 1. */
  at(part: number): number
  paidOn(day: number): CalendarDay
  /** Days of payout that the State Council has not published the year of: they may move. */
  provisional: ReadonlySet<CalendarDay>
}

/** The first and the last day may be parts of one. */
export function campaignDays(plan: { startsAt: string; endsAt: string }, calendar: HolidayCalendar, payoutWorkingDays: number): CampaignDays {
  const [begin, end] = [Date.parse(plan.startsAt), Date.parse(plan.endsAt)]
  const days: CalendarDay[] = []
  for (let day = shanghaiDay(new Date(begin)); day <= shanghaiDay(new Date(end - 1)); day = nextDay(day)) days.push(day)
  const starts = days.map((day) => instantOf(day).getTime())
  const paid = days.map((day) => payoutDate(calendar, instantOf(day), payoutWorkingDays))
  const dayMs = 24 * 60 * 60 * 1000
  return {
    length: days.length,
    dayOf: (day) => days[day]!,
    at: (part) => Math.floor((begin + part * (end - begin) - starts[0]!) / dayMs),
    paidOn: (day) => paid[day]!.payableOn,
    provisional: new Set(paid.filter(({ isProvisional }) => isProvisional).map(({ payableOn }) => payableOn)),
  }
}
