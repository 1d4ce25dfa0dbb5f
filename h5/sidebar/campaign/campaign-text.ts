import type { ManagedCampaign } from '#shared/manager/contract'
import { formatYuan } from '#shared/money/yuan'

export const phaseText: Record<ManagedCampaign['phase'], string> = {
  running: '进行中',
  notStarted: '未开始',
  ended: '已结束',
}

/** How long there is left, or to wait; nothing for a campaign that is over. */
export function daysText({ phase, daysLeft }: Pick<ManagedCampaign, 'phase' | 'daysLeft'>): string {
  if (phase === 'ended') return ''
  if (phase === 'notStarted') return daysLeft === 0 ? '今天开始' : `${daysLeft} 天后开始`
  return daysLeft === 0 ? '今天最后一天' : `还剩 ${daysLeft} 天`
}

export function topPrizeText(topPrize: ManagedCampaign['topPrize']): string {
  return topPrize === null ? '奖品已抽完' : `最高 ${formatYuan(topPrize)} 元`
}

const count = new Intl.NumberFormat('zh-CN')

/** 12345 → "12,345". */
export function formatCount(value: number): string {
  return count.format(value)
}
