import type { Ranking } from '#shared/ranking/contract'
import { excelCsv } from '../figure/excel-csv'

/** `2026-02` → "2026年2月". */
export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** 45 of 60 → "75%"; "—" where there is no target. */
export const targetText = ({ counted, target }: { counted: number; target: number | null }): string => (target ? `${Math.floor((counted / target) * 100)}%` : '—')

/** As on the screen, for Excel: the branches, then their managers. */
export function rankingCsv({ managers, branches }: Pick<Ranking, 'managers' | 'branches'>): string {
  const cells = (it: Ranking['branches'][number] | Ranking['managers'][number]) => [it.counted, it.target ?? '—', targetText(it), it.held, it.excluded]
  return excelCsv([
    ['名次', '网点', '客户经理', '新增客户', '目标', '完成', '待核查', '已剔除'],
    ...branches.map((it) => [it.rank, it.name, '合计', ...cells(it)]),
    ...managers.map((it) => [it.rank, it.branchName, it.name, ...cells(it)]),
  ])
}
