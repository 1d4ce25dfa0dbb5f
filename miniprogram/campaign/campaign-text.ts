import type { CampaignView, PrizeView } from '#shared/campaign/contract'
import { daysLeftText, periodText } from '#shared/campaign/period-text'
import { groupThousands } from '#shared/money/group-thousands'
import { formatYuan } from '#shared/money/yuan'
import { payoutKindTexts } from '#shared/voucher/payout-kind-text'

export interface PrizeText {
  code: string
  name: string
  amount: string
  /** '' for a red packet: it is money. */
  terms: string
  count: string
  isGone: boolean
}

/** A campaign in the words on the screen: a WXML expression can call no function. */
export interface CampaignText {
  bankName: string
  seal: string
  name: string
  /** Null when the pool is empty: then nothing may be advertised (K9). */
  topPrize: string | null
  payoutKind: string
  period: string
  prizes: PrizeText[]
  cardTerms: string
  rules: string[]
  consent: { purpose: string; text: string }
  hasReferral: boolean
}

export function campaignText(campaign: CampaignView): CampaignText {
  const isRedPacket = campaign.payoutKind === 'redPacket'
  return {
    bankName: campaign.bankName,
    seal: campaign.bankName[0] ?? '',
    name: campaign.name,
    topPrize: campaign.topPrize === null ? null : formatYuan(campaign.topPrize),
    payoutKind: payoutKindTexts[campaign.payoutKind],
    period: `${periodText(campaign)} · ${daysLeftText(campaign)}`,
    prizes: campaign.prizes.map((prize) => prizeText(prize, isRedPacket)),
    cardTerms: `${isRedPacket ? '奖品为微信红包，直接到微信零钱，无使用门槛。' : `奖品为微信立减金，使用${campaign.cardTerms}微信支付时抵扣。`}每份数量真实，抽奖画面不代表中奖机会。`,
    rules: campaign.rules,
    consent: { purpose: campaign.consent.purpose, text: campaign.consent.text },
    hasReferral: campaign.hasReferral,
  }
}

function prizeText({ code, name, amount, count, isGone, minimumSpend }: PrizeView, isRedPacket: boolean): PrizeText {
  return {
    code,
    name,
    amount: formatYuan(amount),
    terms: isRedPacket ? '' : `满${formatYuan(minimumSpend)}元可用`,
    count: isGone ? '已抽完' : `${groupThousands(count)} 份`,
    isGone,
  }
}
