import { campaignPlan, missingParts } from '#shared/campaign/campaign-plan'
import type { CampaignDefinition } from '#shared/campaign/definition'
import { planPartTexts } from '#shared/campaign/plan-part'
import { strangeFigures } from '#shared/campaign/strange-figures'
import type { DraftProblem } from '#shared/draft/contract'
import type { MarketingNode } from '#shared/marketing/contract'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { costLevel, type CostTarget } from '#shared/prize/cost-level'
import { planSum } from '#shared/prize/plan-sum'
import { formatLongDay, laterDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'

/** What the world outside the definition looks like. */
export interface Readiness {
  now: Date
  target: CostTarget
  /** Those who could be given customers of this campaign. */
  managers: readonly { name: string; hasQr: boolean }[]
  isWhitelistEmpty: boolean
  unknownGroupIds: readonly string[]
  /** The node of the calendar it names; null: the calendar has none of that id. Left out where it names none. */
  node?: Pick<MarketingNode, 'name' | 'from' | 'until'> | null | undefined
}

type Check = (definition: CampaignDefinition, readiness: Readiness) => DraftProblem | null

/** More names than these nobody reads. */
const MOST_NAMES = 10

const GOAL_NAMES: Record<CampaignDefinition['goals'][number]['goal'], string> = {
  acquire: '获客', followAccount: '关注公众号', bindCard: '三方绑卡', mobileBank: '手机银行', openAccount: '开户', monthlyActive: '月活提升',
}

const listed = (names: readonly string[]) => names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? '等' : '')

const blocking = (code: DraftProblem['code'], text: string): DraftProblem => ({ code, isBlocking: true, text })

const warning = (code: DraftProblem['code'], text: string): DraftProblem => ({ code, isBlocking: false, text })

/** In a group nobody has to be added, so nobody's code is shown (R18). */
const qrMissing: Check = ({ entry }, { managers }) => {
  const without = managers.filter(({ hasQr }) => !hasQr).map(({ name }) => name)
  if (entry === 'group' || without.length === 0) return null
  return blocking('QR_MISSING', `${managers.length} 位客户经理中有 ${without.length} 位还没有二维码：${listed(without)}`)
}

const whitelistEmpty: Check = ({ gates }, { isWhitelistEmpty }) =>
  gates.whitelist && isWhitelistEmpty ? blocking('WHITELIST_EMPTY', '白名单有 0 行，请先上传目标客户的手机号') : null

const groupUnknown: Check = (_, { unknownGroupIds }) =>
  unknownGroupIds.length > 0 ? blocking('GROUP_UNKNOWN', `没有找到这些客户群，请重新选择：${listed(unknownGroupIds)}`) : null

const groupMissing: Check = ({ entry, groupIds }) =>
  entry === 'group' && groupIds.length === 0 ? blocking('GROUP_MISSING', '请选择哪些客户群的成员可以参加') : null

const startsInPast: Check = ({ endsAt }, { now }) =>
  Date.parse(endsAt) <= now.getTime() ? blocking('STARTS_IN_PAST', '活动的结束时间已经过去，请重新设定起止时间') : null

const tooManyGoals: Check = ({ goals, goalsOverriddenBy }) => {
  const direct = goals.filter(({ isDirect }) => isDirect).map(({ goal }) => GOAL_NAMES[goal])
  if (direct.length <= 1) return null
  const fact = `直接推广的目标有 ${direct.length} 个（${direct.join('、')}）`
  return goalsOverriddenBy === null
    ? blocking('TOO_MANY_GOALS', `${fact}：请只留一个，或写明由谁负责保留`)
    : warning('TOO_MANY_GOALS', `${fact}，由${goalsOverriddenBy}负责保留`)
}

const oneAmount: Check = ({ prizes }) => {
  const [first] = prizes
  return prizes.every(({ amount }) => amount === first!.amount)
    ? warning('ONE_AMOUNT', `每份奖品都是 ${formatYuan(first!.amount)} 元：固定金额没有抽奖的乐趣，建议设置高低不同的金额`)
    : null
}

const costOffTarget: Check = ({ prizes }, { target }) => {
  const { count, total } = planSum(prizes)
  const range = `${formatYuan(target.from)} 至 ${formatYuan(target.to)} 元`
  // Rounded away from the target: 5.001 is shown as 5.01, never as the 5.00 that would be fine.
  const shown = (round: (fen: number) => number) => formatYuan(toFen(round(total / count)))
  switch (costLevel(total, count, target)) {
    case 'tooHigh':
      return warning('COST_TOO_HIGH', `平均每份约 ${shown(Math.ceil)} 元，高于每位客户 ${range}的目标`)
    case 'low':
      return warning('COST_LOW', `平均每份约 ${shown(Math.floor)} 元，低于每位客户 ${range}的目标，吸引力可能不足`)
    case 'onTarget':
      return null
  }
}

/** What follows from the plan is written by the system: a number that somebody writes beside it must be the plan's (K8). */
const ruleContradicts: Check = (definition) => {
  const strange = strangeFigures(definition.rules, definition)
  if (strange.length === 0) return null
  const figures = new Map<number, string>()
  for (const { rule, figure } of strange) figures.set(rule, `${figures.get(rule) ?? ''}“${figure}”`)
  const found = [...figures].map(([rule, texts]) => `第 ${rule + 1} 条补充规则里的${texts}`)
  return blocking('RULE_CONTRADICTS', `${listed(found)}和方案对不上，请改正或删去。奖品的数量和金额，系统已经写好`)
}

/** A plan says for whom, with what, where and when (R30). */
const planMissing: Check = (definition) => {
  const missing = missingParts(campaignPlan(definition)).map((part) => `“${planPartTexts[part].short}”（${planPartTexts[part].question}）`)
  return missing.length > 0 ? blocking('PLAN_MISSING', `方案里还没有写${missing.join('、')}，请写一句，或者设好相应的条件`) : null
}

const nodeUnknown: Check = (_, { node }) => (node === null ? blocking('NODE_UNKNOWN', '所选的营销节点已经不在营销日历里，请重新选择') : null)

/** A campaign may begin before its node, or end after it; not one day in it is a mistake (R31). */
const nodeElsewhen: Check = ({ startsAt, endsAt }, { node }) => {
  if (!node || (Date.parse(startsAt) < instantOf(laterDay(node.until, 1)).getTime() && Date.parse(endsAt) > instantOf(node.from).getTime())) return null
  return blocking('NODE_ELSEWHEN', `活动时间没有一天在营销节点“${node.name}”里（${formatLongDay(node.from)}至${formatLongDay(node.until)}），请改时间或换一个节点`)
}

const CHECKS: readonly Check[] = [
  qrMissing, whitelistEmpty, groupMissing, groupUnknown, planMissing, startsInPast, nodeUnknown, nodeElsewhen, ruleContradicts, tooManyGoals, oneAmount,
  costOffTarget,
]

/** What keeps a draft from being published, and what somebody should look at before, all in one list (R2, R10, R18, C6). */
export function draftProblems(definition: CampaignDefinition, readiness: Readiness): DraftProblem[] {
  return CHECKS.flatMap((check) => check(definition, readiness) ?? [])
}
