import { campaignPhase } from '#shared/campaign/campaign-phase'
import { lastDayText } from '#shared/campaign/period-text'
import type { ChatMessage } from '#shared/chat/message'
import { formatDay, shanghaiDay } from '#shared/time/calendar-day'
import { followUrlOf } from '../campaign/follow-url'
import type { Deps } from '../deps'
import { campaignLink, cardImageUrl, channelQuery, prizeWords, TITLE_BYTES, type OpenCampaign } from './campaign-link'
import { fitTitle } from './fit-title'
import type { ManagerCard } from './manager-card'

/** Who reads it: one customer, or everybody in a group. */
export type Audience = 'customer' | 'group'

const GREETINGS: Readonly<Record<Audience, string>> = { customer: '您好', group: '大家好' }

type MessageDeps = Pick<Deps, 'publicUrl' | 'settings' | 'clock'>

function words({ clock }: MessageDeps, open: OpenCampaign, { name }: ManagerCard, audience: Audience): string {
  const { campaign } = open
  const isRunning = campaignPhase(campaign, clock.now()) === 'running'
  const when = isRunning ? `正在进行，${lastDayText(campaign)}截止` : `${formatDay(shanghaiDay(new Date(campaign.startsAt)))}开始，${lastDayText(campaign)}截止`
  return `${GREETINGS[audience]}，我是客户经理${name}。「${campaign.name}」${when}，${prizeWords(open)}。点开下面的链接就能参加，有不清楚的随时问我。`
}

function miniprogramCard({ publicUrl, settings }: MessageDeps, { campaign }: OpenCampaign, channel: string | null): ChatMessage {
  return {
    kind: 'miniprogram',
    title: fitTitle(campaign.name, TITLE_BYTES),
    appId: settings.miniprogramAppId,
    page: `pages/campaign/index.html?${[`c=${campaign.id}`, channelQuery(channel)].filter(Boolean).join('&')}`,
    imageUrl: cardImageUrl({ publicUrl }),
  }
}

/** After the link the code by which the bank's official account is followed, where the campaign wants it (C15). */
function followLink({ publicUrl, settings }: MessageDeps, { campaign }: OpenCampaign): ChatMessage[] {
  const url = followUrlOf(campaign, settings)
  if (url === null) return []
  return [{
    kind: 'link',
    title: '关注我行公众号',
    description: '长按识别二维码关注，到账提醒和新活动都会告诉您',
    url: new URL(url, publicUrl).href,
    imageUrl: cardImageUrl({ publicUrl }),
  }]
}

/** What a manager sends about a campaign, in this order; nothing once it has ended. */
export function campaignMessages(deps: MessageDeps, open: OpenCampaign, manager: ManagerCard, audience: Audience): ChatMessage[] {
  if (campaignPhase(open.campaign, deps.clock.now()) === 'ended') return []
  return [
    { kind: 'text', text: words(deps, open, manager, audience) },
    campaignLink(deps, open, manager.channel),
    miniprogramCard(deps, open, manager.channel),
    ...followLink(deps, open),
  ]
}
