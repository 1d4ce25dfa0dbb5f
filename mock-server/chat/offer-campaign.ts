import { campaignPhase, type CampaignPhase } from '#shared/campaign/campaign-phase'
import type { OfferedCampaign } from '#shared/chat/contract'
import { prizesWithStock, topPrizeLeft } from '../campaign/show-campaign'
import type { Deps } from '../deps'
import type { OpenCampaign } from './campaign-link'
import { campaignMessages, type Audience } from './campaign-messages'
import type { ManagerCard } from './manager-card'

export type OfferDeps = Pick<Deps, 'db' | 'clock' | 'campaigns' | 'publicUrl' | 'settings'>

/** Where the customer stands in a campaign; nothing of it in a group. */
export type Standing = Pick<OfferedCampaign, 'step' | 'refusal' | 'drawnAmount'>

export const NO_STANDING: Standing = { step: null, refusal: null, drawnAmount: null }

export async function openCampaign({ db, campaigns }: Pick<Deps, 'db' | 'campaigns'>, campaignId: string): Promise<OpenCampaign> {
  const campaign = await campaigns.get(campaignId)
  return { campaign, topPrize: topPrizeLeft(await prizesWithStock(db, campaign)) }
}

/** A campaign as this manager offers it in this chat. */
export async function offerCampaign(deps: OfferDeps, campaignId: string, manager: ManagerCard, audience: Audience, standing: Standing): Promise<OfferedCampaign> {
  const open = await openCampaign(deps, campaignId)
  const { id, name } = open.campaign
  return { id, name, phase: campaignPhase(open.campaign, deps.clock.now()), ...standing, messages: campaignMessages(deps, open, manager, audience) }
}

const PHASE_ORDER: readonly CampaignPhase[] = ['running', 'notStarted', 'ended']

/** Running ones first, then those to come, then ended ones; of a kind in the order they were given. */
export const byPhase = (a: OfferedCampaign, b: OfferedCampaign): number => PHASE_ORDER.indexOf(a.phase) - PHASE_ORDER.indexOf(b.phase)
