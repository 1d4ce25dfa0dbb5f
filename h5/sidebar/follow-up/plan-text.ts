import type { FollowUpPlan } from '#shared/follow-up/contract'
import { formatDay } from '#shared/time/calendar-day'

/** What came of a plan: the sale and whether it is owed to it (S28), else until when one would be. */
export function outcomeText({ sale, windowDays, countsUntil }: FollowUpPlan): string {
  if (!sale) return `${formatDay(countsUntil)}（含）前成交，都计入本次跟进`
  if (sale.isCounted) return `第 ${sale.day} 天成交，计入本次跟进`
  return `第 ${sale.day} 天成交，已过 ${windowDays} 天，不计入本次跟进`
}
