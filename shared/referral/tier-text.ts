import { sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { ReferralView } from './contract'

type Tier = ReferralView['tiers'][number]

/** How far a reward is: "还差 2 位". */
export function tierText({ state, invited: needed }: Tier, invited: number): string {
  if (state === 'paid') return '已到账'
  if (state === 'reached') return '已达成，奖励在路上'
  if (state === 'soldOut') return '奖励已发完'
  return `还差 ${needed - invited} 位`
}

/** The next step of the ladder that can still be reached, in 我的: "再邀请 1 位，得 10元". */
export function nextTierText({ tiers, invited, earned }: ReferralView): string {
  const next = tiers.find(({ state }) => state === 'open')
  if (next) return `再邀请 ${next.invited - invited} 位，得 ${formatYuan(next.amount)}元`
  return earned > 0 ? `已获得奖励 ${formatYuan(earned)}元` : '奖励已发完'
}

const sumOf = (tiers: readonly Tier[]) => sumFen(tiers.map(({ amount }) => amount))

/** How much of what he earned is in his hand, and how much there is to earn: what is gone cannot be promised any more (K9). '' for nothing to say. */
export function earnedTexts({ tiers, earned }: Pick<ReferralView, 'tiers' | 'earned'>) {
  const onTheWay = sumOf(tiers.filter(({ state }) => state === 'reached'))
  const most = sumOf(tiers.filter(({ state }) => state !== 'soldOut'))
  const coming = `${onTheWay < earned ? `其中 ${formatYuan(onTheWay)}元` : '奖励'}在路上，到账日期见“我的奖品”`
  return { arrived: onTheWay > 0 ? coming : earned > 0 ? '已全部到账' : '', most: earned < most ? `最多可得 ${formatYuan(most)}元` : '' }
}

/** How far up the whole ladder he is, for a bar; null for a ladder without a rung. */
export function ladderProgress({ tiers, invited }: Pick<ReferralView, 'tiers' | 'invited'>) {
  const most = Math.max(0, ...tiers.map((tier) => tier.invited))
  if (most === 0) return null
  const reached = Math.min(invited, most)
  return { reached, most, percent: Math.round((reached / most) * 100), label: `邀请进度，满 ${most} 位` }
}
