import type { Trend } from '#shared/trend/contract'
import { sumFen, toFen, type Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { weekdays, weekdayTexts } from '#shared/time/weekday'
import { formatCount } from '../campaign/campaign-text'
import { csvYuan, excelCsv } from '../figure/excel-csv'

/** The hours' rows go from Monday. */
export const rowTitles: readonly string[] = weekdays.map((it) => weekdayTexts[it])

/** What is left of the budget at the end of each day, in fen. */
export function leftByDay({ days }: Pick<Trend, 'days'>, budget: Fen): Fen[] {
  let spent = 0
  return days.map((day) => toFen(budget - (spent += day.spent)))
}

/** So many days the pace is taken from. */
const PACE_DAYS = 7

/** How long the rest lasts at the pace of the last week; null where nothing was spent in it. */
export function daysLeft({ days }: Pick<Trend, 'days'>, left: Fen): number | null {
  const recent = days.slice(-PACE_DAYS)
  const spent = sumFen(recent.map((day) => day.spent))
  return spent === 0 ? null : Math.floor((left * recent.length) / spent)
}

/** In one sentence, what the picture of the budget shows. */
export function budgetText(trend: Pick<Trend, 'days'>, budget: Fen): string {
  const left = leftByDay(trend, budget).at(-1) ?? budget
  const lasts = daysLeft(trend, left)
  const pace = lasts === null ? '最近 7 天没有花费' : `照最近 7 天的速度还够 ${formatCount(lasts)} 天`
  return `预算 ${formatYuan(budget)} 元，还剩 ${formatYuan(left)} 元；${pace}。`
}

/** In one sentence, when most come. */
export function busiestText(hours: Trend['hours']): string {
  const cells = hours.flatMap((row, weekday) => row.map((count, hour) => ({ weekday, hour, count })))
  const busiest = cells.reduce((best, cell) => (cell.count > best.count ? cell : best))
  return busiest.count === 0 ? '还没有人来。' : `${rowTitles[busiest.weekday]} ${busiest.hour} 点到 ${busiest.hour + 1} 点来的人最多，${formatCount(busiest.count)} 位。`
}

/** Every day as on the screen, for Excel. */
export function trendCsv({ days, budget }: Pick<Trend, 'days' | 'budget'>): string {
  const left = budget === null ? null : leftByDay({ days }, budget)
  return excelCsv([
    ['日期', '点开', '参与', '抽奖', '花费(元)', ...(left ? ['预算剩余(元)'] : [])],
    ...days.map((it, index) => [it.day, it.opened, it.joined, it.drawn, csvYuan(it.spent), ...(left ? [csvYuan(left[index]!)] : [])]),
  ])
}

/** The heat of the hours, for Excel. */
export const hoursCsv = (hours: Trend['hours']): string => excelCsv([['', ...Array.from({ length: 24 }, (_, hour) => `${hour}点`)], ...hours.map((row, index) => [rowTitles[index]!, ...row])])
