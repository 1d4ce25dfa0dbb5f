import type { CampaignView } from '#shared/campaign/contract'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { termsText } from '#shared/voucher/voucher-text'
import type { Poster } from '../../ui/poster/poster'
import { periodText } from '../campaign/period-text'
import { payoutKindTexts } from '../voucher/payout-kind-text'
import { invitingWords } from './inviting-words'

interface Invitation {
  /** His own (C27): who scans the poster comes by it. */
  link: string
  maskedName: string | null
}

/** What comes with the prize that the headline names. */
function termsOf({ prizes, payoutKind: kind, cardTerms }: CampaignView, amount: Fen): string {
  const { minimumSpend } = prizes.find((prize) => prize.amount === amount)!
  return termsText({ kind, cardTerms, minimumSpend })
}

/** A campaign on a poster; null where there is nothing left to promise (K9). */
export function campaignPoster(campaign: CampaignView, { link, maskedName }: Invitation): Poster | null {
  const { topPrize, phase, bankName, name, payoutKind } = campaign
  if (topPrize === null || phase === 'ended') return null
  return {
    sender: bankName,
    greeting: invitingWords(maskedName),
    title: name,
    headline: { before: '至高', number: formatYuan(topPrize), after: '元' },
    caption: payoutKindTexts[payoutKind],
    period: `活动时间 ${periodText(campaign)}`,
    terms: termsOf(campaign, topPrize),
    footnote: '奖品数量有限，抽完即止 · 参加条件见活动规则',
    link,
  }
}
