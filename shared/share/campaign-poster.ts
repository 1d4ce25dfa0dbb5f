import type { CampaignView } from '../campaign/contract'
import { periodText } from '../campaign/period-text'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { Poster } from '../poster/poster'
import { payoutKindTexts } from '../voucher/payout-kind-text'
import { termsText } from '../voucher/voucher-text'

interface Passing {
  /** Of whoever passes it on (C27): who scans the poster comes by it. */
  link: string
  /** Who that is: "好友 陈** 邀请您一起抽好运". */
  greeting: string
  /** It hangs or lies somewhere: nobody can press on it. */
  isPrinted?: boolean
}

/** What comes with the prize that the headline names. */
function termsOf({ prizes, payoutKind: kind, cardTerms }: CampaignView, amount: Fen): string {
  const { minimumSpend } = prizes.find((prize) => prize.amount === amount)!
  return termsText({ kind, cardTerms, minimumSpend })
}

/** A campaign in the words of a poster, for ../poster; null where there is nothing left to promise (K9). */
export function campaignPoster(campaign: CampaignView, { link, greeting, isPrinted = false }: Passing): Poster | null {
  const { topPrize, phase, bankName, name, payoutKind } = campaign
  if (topPrize === null || phase === 'ended') return null
  return {
    sender: bankName,
    greeting,
    title: name,
    headline: { before: '至高', number: formatYuan(topPrize), after: '元' },
    caption: payoutKindTexts[payoutKind],
    period: `活动时间 ${periodText(campaign)}`,
    terms: termsOf(campaign, topPrize),
    footnote: '奖品数量有限，抽完即止 · 参加条件见活动规则',
    link,
    scan: isPrinted ? ['微信扫一扫', '来抽奖', '点右上角“＋”扫码'] : ['长按识别', '二维码，来抽奖', '或用微信“扫一扫”'],
  }
}
