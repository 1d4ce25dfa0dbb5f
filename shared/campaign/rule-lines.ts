import { formatYuan } from '../money/yuan'
import { conditionRules, type ConditionFacts } from './condition-rules'
import type { CampaignDefinition } from './definition'
import { periodRule } from './period-rule'
import { prizeRules, type PrizeFacts } from './prize-rules'

/** What of a definition its rules follow from. Amounts in fen. */
export type RuleFacts = ConditionFacts & PrizeFacts & Pick<CampaignDefinition, 'startsAt' | 'endsAt' | 'referral'>

/** Each tier is paid on top of those before it (C18). */
function referralRule({ referral, payoutKind }: RuleFacts): string[] {
  if (referral === null) return []
  const tiers = referral.tiers.map(({ invited, amount }, index) => `满${invited}位${index === 0 ? '' : '再'}得${formatYuan(amount)}元`)
  const kind = payoutKind === 'voucher' ? `立减金，满${formatYuan(referral.minimumSpend)}元可用` : '红包'
  return [
    `邀请新朋友参加并完成抽奖，可得邀请奖励：${tiers.join('，')}${kind}。每档一次，邀请奖励共${formatYuan(referral.budget)}元，发完即止。` +
      '我行客户、我行员工和活动开始前添加过我行客户经理的朋友不计入。',
  ]
}

/**
 * The rules that follow from a definition, as customers read them: so they cannot say otherwise than what is drawn,
 * checked and paid (K8). `payoutWorkingDays` is the bank's setting. What else there is to say stands in `rules`.
 */
export function ruleLines(facts: RuleFacts, payoutWorkingDays: number): string[] {
  return [periodRule(facts), ...conditionRules(facts), ...prizeRules(facts, payoutWorkingDays), ...referralRule(facts)]
}

/** All rules of a campaign: those that follow from it, then what somebody has added. */
export function campaignRules(campaign: RuleFacts & Pick<CampaignDefinition, 'rules'>, payoutWorkingDays: number): string[] {
  return [...new Set([...ruleLines(campaign, payoutWorkingDays), ...campaign.rules])]
}
