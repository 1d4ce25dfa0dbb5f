import type { ListedNode, MarketingNode, NodeFigures } from '#shared/marketing/contract'
import { costPerCustomer } from '#shared/funnel/cost'
import { sumFen, type Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { formatDay, formatLongDay } from '#shared/time/calendar-day'
import { formatCount } from '../campaign/campaign-text'
import { csvYuan, excelCsv } from '../figure/excel-csv'

export const phaseTexts: Readonly<Record<ListedNode['phase'], string>> = { notStarted: '未开始', running: '进行中', ended: '已结束' }

/** Both days belong to it; a year is said once. */
export function nodeDaysText({ from, until }: Pick<MarketingNode, 'from' | 'until'>): string {
  return `${formatLongDay(from)} – ${from.slice(0, 4) === until.slice(0, 4) ? formatDay(until) : formatLongDay(until)}`
}

/** What is to be reached. */
export function targetsText({ targetAdds, targetCost }: Pick<MarketingNode, 'targetAdds' | 'targetCost'>): string {
  const targets = [
    ...(targetAdds === null ? [] : [`新增好友 ${formatCount(targetAdds)} 位`]), ...(targetCost === null ? [] : [`人均成本 ${formatYuan(targetCost)} 元以内`]),
  ]
  return targets.length > 0 ? `目标：${targets.join('，')}` : '还没有定目标'
}

const spentOf = ({ spent }: NodeFigures['campaigns'][number]): Fen => sumFen([spent.paid, spent.reserved])

export interface Reached {
  joined: number
  spent: Fen
  /** Null where nobody joined. */
  cost: Fen | null
  /** Null without a target, and where there is no cost yet. */
  isCostFine: boolean | null
}

/** What all campaigns of a node came to. */
export function reachedOf({ node: { targetCost }, campaigns }: Pick<NodeFigures, 'node' | 'campaigns'>): Reached {
  const joined = campaigns.reduce((sum, it) => sum + it.joined, 0)
  const spent = sumFen(campaigns.map(spentOf))
  // What each cost is compared as it is, not as it is shown: 5.004 is more than 5.
  return { joined, spent, cost: costPerCustomer(spent, joined), isCostFine: targetCost === null || joined === 0 ? null : spent <= targetCost * joined }
}

/** Of the target, rounded down: what is not quite reached is not reached. */
export const percentOf = (adds: number, target: number): number => Math.floor((adds / target) * 100)

/** As on the screen, for Excel. */
export function nodeCsv({ node, adds, campaigns }: NodeFigures): string {
  const all = reachedOf({ node, campaigns })
  return excelCsv([
    ['营销节点', '从', '到', '新增好友', '新增目标', '人均成本目标(元)'],
    [node.name, node.from, node.until, adds, node.targetAdds ?? '—', csvYuan(node.targetCost)],
    [],
    ['活动', '参与', '已发放(元)', '待发放(元)', '人均成本(元)'],
    ...campaigns.map((it) => [it.name, it.joined, csvYuan(it.spent.paid), csvYuan(it.spent.reserved), csvYuan(costPerCustomer(spentOf(it), it.joined))]),
    ['合计', all.joined, csvYuan(sumFen(campaigns.map(({ spent }) => spent.paid))), csvYuan(sumFen(campaigns.map(({ spent }) => spent.reserved))), csvYuan(all.cost)],
  ])
}
