import { aumBandTexts, type AumBand } from '#shared/customer/aum-band'
import type { LifecycleStage } from '#shared/customer/stage'
import type { StickinessTier } from '#shared/customer/stickiness'
import type { PotentialReason } from '#shared/potential/contract'

/** What is known of a customer. */
export interface PotentialFacts {
  /** Null where the bank's core has told nothing. */
  aumBand: AumBand | null
  tier: StickinessTier | null
  stage: LifecycleStage
  /** What he seems to want, by the products' names, the newest first. */
  wantedProducts: readonly string[]
  hasDrawnLately: boolean
  cameFromGroup: boolean
  wantsMessages: boolean
}

/** The bank's to change: what he has weighs most, then what he wants now, then what ties him to us. */
const AUM_POINTS: Readonly<Record<AumBand, number>> = { from6m: 40, under6m: 32, under500k: 16, under50k: 0 }

const TIERS: Readonly<Record<StickinessTier, PotentialReason>> = {
  otherOnly: { text: '日常用的是他行卡，可以争取过来', points: 18 },
  oneOwn: { text: '只有一种本行卡，可以补齐另一种', points: 14 },
  unbound: { text: '还没有绑卡，可以从绑卡谈起', points: 8 },
  bothOwn: { text: '本行双卡，往来紧密', points: 4 },
}

const STAGES: Readonly<Record<LifecycleStage, PotentialReason>> = {
  trading: { text: '用过我们的券或立减金', points: 14 },
  active: { text: '近 30 天有互动', points: 10 },
  potential: { text: '', points: 0 },
}

/** One product says much, a second a little more; a third adds nothing. */
const WANTED_POINTS = [24, 8]

const when = (isSo: boolean, text: string, points: number): PotentialReason => ({ text, points: isSo ? points : 0 })

/** What speaks for a customer, the weightiest first; of equals in the order of the table. */
export function potentialReasons({ aumBand, tier, stage, wantedProducts, hasDrawnLately, cameFromGroup, wantsMessages }: PotentialFacts): PotentialReason[] {
  const reasons = [
    ...WANTED_POINTS.flatMap((points, index) => (wantedProducts[index] ? [{ text: `一天内反复看「${wantedProducts[index]}」`, points }] : [])),
    ...(aumBand ? [{ text: `资产 ${aumBandTexts[aumBand].name}`, points: AUM_POINTS[aumBand] }] : []),
    ...(tier ? [TIERS[tier]] : []),
    STAGES[stage],
    when(hasDrawnLately, '近 30 天抽过奖', 6),
    when(cameFromGroup, '从客户群添加过来', 4),
    when(!wantsMessages, '已退订活动消息，只聊客户自己的事', -20),
  ]
  return reasons.filter(({ points }) => points !== 0).toSorted((a, b) => b.points - a.points)
}

export const scoreOf = (reasons: readonly PotentialReason[]): number => reasons.reduce((sum, { points }) => sum + points, 0)
