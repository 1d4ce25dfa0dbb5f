import type { Funnel, FunnelFigures } from '#shared/funnel/contract'
import { costOf } from '#shared/funnel/cost'
import { funnelSteps, funnelStepTexts } from '#shared/funnel/step'
import { rateText } from '#shared/group-health/rate'
import { csvYuan, excelCsv } from '../figure/excel-csv'

const HEAD = [...funnelSteps.map((step) => funnelStepTexts[step]), '已发放(元)', '待发放(元)', '人均成本(元)', '符合条件', '7天留存', '30天留存']

function cells(figures: FunnelFigures): (string | number)[] {
  const { steps, eligible, spent, keptWeek, keptMonth } = figures
  return [...funnelSteps.map((step) => steps[step]), csvYuan(spent.paid), csvYuan(spent.reserved), csvYuan(costOf(figures)), rateText(eligible), rateText(keptWeek), rateText(keptMonth)]
}

/** The same figures as on the screen, for Excel: the total, then each part. */
export function funnelCsv({ total, parts }: Pick<Funnel, 'total' | 'parts'>, partTitle: string): string {
  const rows = [[partTitle, ...HEAD], ['合计', ...cells(total)], ...parts.map(({ name, figures }) => [name, ...cells(figures)])]
  return excelCsv(rows)
}
