import type { Growth, GrowthFigures } from '#shared/growth/contract'
import { multipleText } from '#shared/growth/multiple'
import { rateText } from '#shared/group-health/rate'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { formatDay, type CalendarDay } from '#shared/time/calendar-day'
import { formatCount } from '../campaign/campaign-text'
import { excelCsv } from '../figure/excel-csv'

/** "3月2日–3月31日", or the day alone. */
export const spanText = (from: CalendarDay, until: CalendarDay): string => (from === until ? formatDay(from) : `${formatDay(from)}–${formatDay(until)}`)

const counted = (text: string, of: (figures: GrowthFigures) => number) => ({
  text, show: (figures: GrowthFigures) => formatCount(of(figures)), multiple: ({ now, before }: Growth) => multipleText(of(now), of(before)),
})
const money = (text: string, of: (figures: GrowthFigures) => number) => ({
  text, show: (figures: GrowthFigures) => formatYuan(toFen(of(figures))), multiple: ({ now, before }: Growth) => multipleText(of(now), of(before)),
})

/** The lines of the page, in two parts with one question each. */
export const growthParts = [
  {
    id: 'people', title: '客户多了吗',
    lines: [
      counted('新增好友', ({ gross }) => gross), counted('删除好友', ({ deleted }) => deleted), counted('净增好友', ({ net }) => net),
      counted('新增客户', ({ newCustomers }) => newCustomers), counted('活跃客户', ({ activeCustomers }) => activeCustomers),
    ],
  },
  { id: 'money', title: '业务多了吗', lines: [money('产品销售(元)', ({ sales }) => sales), money('资产提升(元)', ({ aumUplift }) => aumUplift)] },
] as const

export interface GrowthRow {
  text: string
  now: string
  before: string
  multiple: string
}

export const rowsOf = (growth: Growth, lines: (typeof growthParts)[number]['lines']): GrowthRow[] =>
  lines.map(({ text, show, multiple }) => ({ text, now: show(growth.now), before: show(growth.before), multiple: multiple(growth) }))

/** As on the screen, for Excel. */
export function growthCsv(growth: Growth): string {
  const rows = growthParts.flatMap(({ lines }) => rowsOf(growth, lines))
  return excelCsv([
    ['指标', `本期(${growth.from}至${growth.until})`, `上期(${growth.beforeFrom}至${growth.beforeUntil})`, '环比'],
    // As numbers: Excel adds them up.
    ...rows.map(({ text, now, before, multiple }) => [text, now.replaceAll(',', ''), before.replaceAll(',', ''), multiple]),
    ['客户经理日活', rateText(growth.now.managersActive), rateText(growth.before.managersActive), ''],
    ['企微认证率', rateText(growth.certified), '', ''],
  ])
}
