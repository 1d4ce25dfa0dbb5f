import type { CampaignView, PrizeView } from '#shared/campaign/contract'
import { lastDayText } from '#shared/campaign/period-text'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { formatYuan } from '#shared/money/yuan'
import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

export interface PrizeText {
  code: string
  name: string
  amount: string
  terms: string
  count: string
  isGone: boolean
}

/** A campaign in the words on the screen: a WXML expression can call no function. */
export interface CampaignText {
  bankName: string
  name: string
  /** Null when the pool is empty: then nothing may be advertised (K9). */
  topPrize: string | null
  period: string
  daysLeft: string
  notice: { title: string; text: string }
  prizes: PrizeText[]
  cardTerms: string
  rules: string[]
  consent: { purpose: string; text: string }
}

export function campaignText(campaign: CampaignView): CampaignText {
  return {
    bankName: campaign.bankName,
    name: campaign.name,
    topPrize: campaign.topPrize === null ? null : formatYuan(campaign.topPrize),
    period: periodText(campaign),
    daysLeft: daysLeftText(campaign),
    notice: notice(campaign),
    prizes: campaign.prizes.map(prizeText),
    cardTerms: `立减金使用${campaign.cardTerms}微信支付时可用`,
    rules: campaign.rules,
    consent: { purpose: campaign.consent.purpose, text: campaign.consent.text },
  }
}

const periodText = ({ startsAt, endsAt }: CampaignView): string =>
  `${formatDay(shanghaiDay(new Date(startsAt)))}至${lastDayText({ endsAt })}`

function daysLeftText({ phase, daysLeft }: CampaignView): string {
  if (phase === 'ended') return '已结束'
  if (phase === 'notStarted') return daysLeft === 0 ? '今天开始' : `${daysLeft}天后开始`
  return daysLeft === 0 ? '今天最后一天' : `还剩${daysLeft}天`
}

function notice({ phase, topPrize }: CampaignView): CampaignText['notice'] {
  if (phase === 'notStarted') return refusalTexts.NOT_STARTED
  if (phase === 'ended') return refusalTexts.ENDED
  if (topPrize === null) return refusalTexts.PRIZES_GONE
  return { title: '好运正在等您', text: '抽奖请在活动链接中打开：点开客户经理发给您的链接，每位客户有一次机会。' }
}

function prizeText({ code, name, amount, count, isGone, minimumSpend }: PrizeView): PrizeText {
  return {
    code,
    name,
    amount: formatYuan(amount),
    terms: `满${formatYuan(minimumSpend)}元可用`,
    count: isGone ? '已抽完' : `共${count.toString().replace(/\B(?=(\d{3})+$)/g, ',')}份`,
    isGone,
  }
}
