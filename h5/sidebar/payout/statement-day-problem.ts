import { formatDay } from '#shared/time/calendar-day'
import type { Payouts } from './payout-store'

/** Why a typed day, or none, cannot be reconciled; empty where it can. */
export function statementDayProblem(day: string, { today, latestStatementOn }: Pick<Payouts, 'today' | 'latestStatementOn'>): string {
  if (!day) return '请选择对账日期'
  if (day <= latestStatementOn) return ''
  const why = day > today ? '这一天还没有到' : '这一天的账单还没有生成，次日上午 9 点以后可以对账'
  return `${why}。现在最近可以对账的是${formatDay(latestStatementOn)}。`
}
