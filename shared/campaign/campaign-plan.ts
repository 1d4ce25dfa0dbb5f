import { formatYuan } from '../money/yuan'
import { planByAmount, planSum, type PlannedPrize } from '../prize/plan-sum'
import { formatLongDay, shanghaiDay } from '../time/calendar-day'
import { payoutKindTexts } from '../voucher/payout-kind-text'
import type { CampaignDefinition } from './definition'
import { planParts, type CampaignPlan, type PlanPart } from './plan-part'

export type PlanFacts = Pick<CampaignDefinition, 'entry' | 'gates' | 'groupIds' | 'payoutKind' | 'startsAt' | 'endsAt' | 'plan'> & { prizes: readonly PlannedPrize[] }

const firstAddTexts = { never: '从没加过客户经理的客户', period: '活动期间新加客户经理的客户' } as const

/** Null where everybody may take part: then nobody is meant in particular. */
function peopleOf({ entry, gates: { firstAdd, region, bankCustomer, whitelist } }: PlanFacts): string | null {
  const texts = [
    ...(entry === 'group' ? ['指定客户群的成员'] : []), ...(firstAdd ? [firstAddTexts[firstAdd]] : []),
    ...(region ? [`${region.province}${region.city ?? ''}手机号`] : []), ...(bankCustomer ? ['本行客户'] : []), ...(whitelist ? ['白名单客户'] : []),
  ]
  return texts.length > 0 ? texts.join('、') : null
}

function materialOf({ prizes, payoutKind }: PlanFacts): string | null {
  const [highest] = planByAmount(prizes)
  return highest ? `${payoutKindTexts[payoutKind]} ${planSum(prizes).count} 份，最高 ${formatYuan(highest.amount)} 元` : null
}

function placeOf({ entry, groupIds }: PlanFacts): string {
  if (entry === 'group') return groupIds.length > 0 ? `${groupIds.length} 个客户群` : '客户群'
  return entry === 'public' ? '公开链接，按手机号分到网点' : '客户经理的企业微信'
}

const timeOf = ({ startsAt, endsAt }: PlanFacts): string =>
  `${formatLongDay(shanghaiDay(new Date(startsAt)))} – ${formatLongDay(shanghaiDay(new Date(Date.parse(endsAt) - 1)))}`

/** What follows from the rest of a definition, for the parts that nobody has written. */
export const derivedPlan = (facts: PlanFacts): CampaignPlan => ({ people: peopleOf(facts), material: materialOf(facts), place: placeOf(facts), time: timeOf(facts) })

/** The plan of a campaign (R30): each part as it was written, else as it follows from the rest. */
export function campaignPlan(facts: PlanFacts): CampaignPlan {
  const derived = derivedPlan(facts)
  return {
    people: facts.plan?.people ?? derived.people, material: facts.plan?.material ?? derived.material,
    place: facts.plan?.place ?? derived.place, time: facts.plan?.time ?? derived.time,
  }
}

/** The parts that a campaign still lacks; a plan needs the four. */
export function missingParts(plan: CampaignPlan): PlanPart[] {
  return planParts.filter((part) => plan[part] === null)
}
