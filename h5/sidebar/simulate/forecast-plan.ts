import type { Client } from '#shared/api/client'
import { sumFen, toFen } from '#shared/money/fen'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import { isWithinDays, MOST_A_PRIZE, MOST_DAYS, MOST_ON_PAGE } from '#shared/simulate/bounds'
import type { CalendarDay } from '#shared/time/calendar-day'
import { laterDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'

export type ForecastPlan = Parameters<Client['simulate']['forecastCampaign']>[0]['body']

/** As it is typed. */
export interface TypedPlan {
  first: string
  last: string
  budget: string
  prizes: { amount: string; count: string }[]
  joins: string
  eligible: string
  drawRate: string
}

const whole = (text: string, most: number): number | null => (/^\d{1,9}$/.test(text.trim()) && Number(text) <= most ? Number(text) : null)

const percent = (text: string): number | null => (/^\d{1,3}(\.\d)?$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null)

/** What is to be asked, or what is in its way, in words. */
export function readPlan({ first, last, budget, prizes, joins, eligible, drawRate }: TypedPlan): ForecastPlan | string {
  if (first === '' || last === '' || last < first) return '请选开始和结束的日期，结束不早于开始'
  const [startsAt, endsAt] = [instantOf(first as CalendarDay), instantOf(laterDay(last as CalendarDay, 1))].map((it) => it.toISOString()) as [string, string]
  if (!isWithinDays(startsAt, endsAt)) return `一次最多测算 ${MOST_DAYS} 天，请把结束日期往前移`
  const amount = parseYuan(budget)
  if (!amount) return '请填预算，例如 15,000'
  const lines = prizes.map((it) => ({ amount: parseYuan(it.amount), count: whole(it.count, MOST_ON_PAGE) }))
  if (lines.some((it) => !it.amount || it.amount > MOST_A_PRIZE || !it.count)) return '每种奖品都要填金额（10 万元以内）和份数'
  const read = lines.map((it) => ({ amount: it.amount!, count: it.count! }))
  const total = sumFen(read.map((it) => toFen(it.amount * it.count)))
  if (total > amount) return `奖品一共 ${formatYuan(total)} 元，超过了预算 ${formatYuan(amount)} 元`
  const [joining, passing, drawing] = [whole(joins, MOST_ON_PAGE), percent(eligible), percent(drawRate)]
  if (joining === null) return '参与人数请填 20 万以内的整数，更多的用命令 npm run simulate'
  if (passing === null || drawing === null) return '比例请填 0 到 100'
  return {
    startsAt, endsAt, budget: amount, prizes: read, joins: joining, eligible: passing, drawRate: drawing,
  }
}
