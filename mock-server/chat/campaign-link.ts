import { lastDayText } from '#shared/campaign/period-text'
import type { ChatMessage } from '#shared/chat/message'
import { formatYuan } from '#shared/money/yuan'
import type { Fen } from '#shared/money/fen'
import { payoutKindTexts } from '#shared/voucher/payout-kind-text'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'
import { fitTitle } from './fit-title'

/** A campaign with the highest amount that can still be drawn (K9); null where nothing can. */
export interface OpenCampaign {
  campaign: PublishedCampaign
  topPrize: Fen | null
}

type Link = Extract<ChatMessage, { kind: 'link' }>

/** WeCom's limit for titles in a chat, in bytes. */
export const TITLE_BYTES = 64

/** "至高188元微信立减金". */
export const prizeWords = ({ campaign, topPrize }: OpenCampaign): string =>
  topPrize === null ? '奖品发完即止' : `至高${formatYuan(topPrize)}元${payoutKindTexts[campaign.payoutKind]}`

/** What a customer has to say with the link so that he meets this manager. */
export const channelQuery = (channel: string | null): string => (channel === null ? '' : `ch=${encodeURIComponent(channel)}`)

/** The picture of every link and card: see pages/share-card.ts. */
export const cardImageUrl = ({ publicUrl }: Pick<Deps, 'publicUrl'>): string => `${publicUrl}/share-card.png`

/** The lottery's page by a manager's own channel; without one where he has none. */
export function campaignUrl({ publicUrl }: Pick<Deps, 'publicUrl'>, campaignId: string, channel: string | null): string {
  const query = channelQuery(channel)
  return `${publicUrl}/lottery/${campaignId}${query && `?${query}`}`
}

/** The lottery's page as a link in a chat, with the manager's own channel. */
export function campaignLink(deps: Pick<Deps, 'publicUrl'>, open: OpenCampaign, channel: string | null): Link {
  const { campaign } = open
  return {
    kind: 'link',
    title: fitTitle(campaign.name, TITLE_BYTES),
    description: `${prizeWords(open)}，${lastDayText(campaign)}截止`,
    url: campaignUrl(deps, campaign.id, channel),
    imageUrl: cardImageUrl(deps),
  }
}
