import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { highestFirst, planByAmount, planSum, type PlannedPrize } from '../prize/plan-sum'
import type { CampaignDefinition } from './definition'

export type PrizeFacts = Pick<CampaignDefinition, 'entry' | 'payoutKind' | 'claimChannel' | 'cardTerms'> & {
  prizes: readonly (PlannedPrize & { minimumSpend: Fen })[]
}

const kindTexts: Readonly<Record<PrizeFacts['payoutKind'], { short: string; unit: string; place: string }>> = {
  voucher: { short: '立减金', unit: '份', place: '微信卡包' },
  redPacket: { short: '红包', unit: '个', place: '微信零钱' },
}

const countText = (count: number) => count.toString().replace(/\B(?=(\d{3})+$)/g, ',')

function planRule({ prizes, payoutKind }: PrizeFacts): string {
  const { short, unit } = kindTexts[payoutKind]
  const { count, total } = planSum(prizes)
  const lines = planByAmount(prizes).map((line) => `${formatYuan(line.amount)}元${countText(line.count)}${unit}`)
  const whole = `${countText(count)}${unit}微信${short}，合计${formatYuan(total)}元`
  return `本次共准备${whole}：${lines.join('、')}。每次抽奖都会抽中其中一${unit}，抽完即止。`
}

function chanceRule({ entry }: PrizeFacts): string {
  const inGroups = entry === 'group' ? '退群后再进群、加入多个群、' : ''
  return `每位客户、每台手机只有一次抽奖机会，${inGroups}更换手机或手机号，都不会增加机会。活动结束时没有使用的机会自动失效。`
}

function payoutRule({ payoutKind, claimChannel }: PrizeFacts, workingDays: number): string {
  const { short, place } = kindTexts[payoutKind]
  const way = claimChannel === 'mobileBank'
    ? `抽中后请到我行手机银行领取，${short}在领取后的${workingDays}个工作日内发放到您的${place}。`
    : `${short}在抽中后的${workingDays}个工作日内自动发放到您的${place}，无需另行领取。`
  return `${way}遇法定节假日顺延，预计到账日期以“我的奖品”中显示的为准。`
}

/** C8: the card and the threshold. */
function useRule({ payoutKind, cardTerms, prizes }: PrizeFacts): string {
  if (payoutKind === 'redPacket') return '红包直接存入微信零钱，没有使用门槛。'
  const terms = highestFirst([...prizes]).map(({ amount, minimumSpend }) => `${formatYuan(amount)}元的满${formatYuan(minimumSpend)}元可用`)
  return `立减金在微信支付中用${cardTerms}付款时抵扣：${[...new Set(terms)].join('、')}。一次用完，不可提现、转让或找零。`
}

/** What can be won and how often (C10), when it is paid (R20; `workingDays` after the draw), and how it is used (C8). */
export const prizeRules = (facts: PrizeFacts, workingDays: number): string[] => [
  planRule(facts), chanceRule(facts), payoutRule(facts, workingDays), useRule(facts),
]
