import type { GroupFigures } from '#shared/group-health/contract'
import { rateText, type Rate } from '#shared/group-health/rate'
import { excelCsv } from '../figure/excel-csv'

const cells = (active: Rate, converted: Rate) => [active.whole, active.part, rateText(active), converted.part, rateText(converted)]

/** As on the screen, for Excel: all groups, then each. */
export function groupFiguresCsv({ active, converted, coverage, groups }: Pick<GroupFigures, 'active' | 'converted' | 'coverage' | 'groups'>): string {
  return excelCsv([
    ['客户群', '网点', '群友', '活跃', '活跃率', '转化', '转化率'],
    ['合计', '', ...cells(active, converted)], ...groups.map((it) => [it.name, it.branchName, ...cells(it.active, it.converted)]),
    [], ['覆盖客户(去重)', coverage.customers], ['平均每群', coverage.perGroup === null ? '—' : coverage.perGroup.toFixed(1)],
  ])
}
