import type { ReferralView } from './contract'

type Tier = ReferralView['tiers'][number]

/** How far a reward is: "还差 2 位". */
export function tierText({ state, invited: needed }: Tier, invited: number): string {
  if (state === 'paid') return '已到账'
  if (state === 'reached') return '已达成，奖励在路上'
  if (state === 'soldOut') return '奖励已发完'
  return `还差 ${needed - invited} 位`
}
