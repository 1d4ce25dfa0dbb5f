import { daysBetween, laterDay, shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { instantOf } from '../time/time-of-day'
import { endOfQuiet, type QuietHours } from './quiet-hours'

/** How often, and when, a customer may be sent something about campaigns (S20, K12). The bank sets it. */
export interface ReachRule {
  /** So many at most, whoever sends them, within any `withinDays` days of Asia/Shanghai that follow each other. */
  mostMarketing: number
  withinDays: number
  quiet: QuietHours
}

/** Why nothing may be sent now, the one that lasts longest first. */
export const reachReasons = ['optedOut', 'capReached', 'quietHours'] as const
export type ReachReason = (typeof reachReasons)[number]

export interface ReachDecision {
  /** Null: it may be sent. */
  reason: ReachReason | null
  /** The first instant at which it may be; null where that is now, and where only he can change it. */
  nextAllowedAt: Date | null
  /** How many more he can be sent these days; quiet hours take none away. */
  marketingLeft: number
}

export interface ReachFacts {
  now: Date
  /** The day of every marketing message he was sent, or has a place kept for; in any order. */
  marketingDays: readonly CalendarDay[]
  hasOptedOut: boolean
}

/** The first day on which fewer than the most were sent within the days up to it: every day with so many since is past. */
function firstFreeDay(days: readonly CalendarDay[], today: CalendarDay, { mostMarketing, withinDays }: ReachRule): CalendarDay {
  const full = days.filter((day) => days.filter((later) => later >= day).length >= mostMarketing)
  return full.map((day) => laterDay(day, withinDays)).reduce((latest, day) => (day > latest ? day : latest), today)
}

/** Whether a customer may be sent something about campaigns now, and if not, from when on. */
export function decideReach({ now, marketingDays, hasOptedOut }: ReachFacts, rule: ReachRule): ReachDecision {
  if (hasOptedOut) return { reason: 'optedOut', nextAllowedAt: null, marketingLeft: 0 }
  const today = shanghaiDay(now)
  const counted = marketingDays.filter((day) => daysBetween(day, today) < rule.withinDays).length
  const marketingLeft = Math.max(0, rule.mostMarketing - counted)
  const freeDay = firstFreeDay(marketingDays, today, rule)
  if (freeDay > today) return { reason: 'capReached', nextAllowedAt: endOfQuiet(instantOf(freeDay), rule.quiet), marketingLeft }
  const nextAllowedAt = endOfQuiet(now, rule.quiet)
  return nextAllowedAt > now ? { reason: 'quietHours', nextAllowedAt, marketingLeft } : { reason: null, nextAllowedAt: null, marketingLeft }
}
