import { campaignDaysLeft, campaignPhase } from '#shared/campaign/campaign-phase'
import type { CampaignView } from '#shared/campaign/contract'
import { campaignRules } from '#shared/campaign/rule-lines'
import type { Fen } from '#shared/money/fen'
import type { Clock } from '#shared/time/clock'
import type { Queryable } from '../db/database'
import type { Settings } from '../settings'
import { followUrlOf } from './follow-url'
import type { PublishedCampaign, PublishedCampaigns } from './published-campaigns'

export interface CampaignDeps {
  db: Queryable
  clock: Clock
  campaigns: PublishedCampaigns
  settings: Pick<Settings, 'payoutWorkingDays' | 'followUrl'>
}

/** The highest amount that can still be drawn; null when nothing can (K9). */
export function topPrizeLeft(prizes: readonly { amount: Fen; isGone: boolean }[]): Fen | null {
  const left = prizes.filter((prize) => !prize.isGone).map(({ amount }) => amount)
  return left.length === 0 ? null : (Math.max(...left) as Fen)
}

/** The plan with what is left of it. */
export async function prizesWithStock(db: Queryable, { id, prizes }: PublishedCampaign) {
  const rows = await db.query<{ index: number; count_left: number }>(
    'select index, count_left from prize_left where campaign_id = $1',
    [id],
  )
  const countLeft = new Map(rows.map((row) => [row.index, row.count_left]))
  return prizes.map((prize, index) => ({ ...prize, isGone: countLeft.get(index) === 0 }))
}

/** A campaign as a customer sees it. Throws CAMPAIGN_NOT_FOUND. */
export async function showCampaign({ db, clock, campaigns, settings }: CampaignDeps, campaignId: string): Promise<CampaignView> {
  const campaign = await campaigns.get(campaignId)
  const prizes = await prizesWithStock(db, campaign)
  const [bank] = await db.query<{ name: string }>('select name from bank')
  const { id, name, startsAt, endsAt, consent, infoFields, phoneCheck, entry, game, payoutKind, skin, cardTerms } = campaign
  return {
    id, name, startsAt, endsAt, consent, infoFields, phoneCheck, entry, game, payoutKind, skin, cardTerms, prizes,
    rules: campaignRules(campaign, settings.payoutWorkingDays),
    hasReferral: campaign.referral !== null,
    followUrl: followUrlOf(campaign, settings),
    bankName: bank!.name,
    phase: campaignPhase(campaign, clock.now()),
    daysLeft: campaignDaysLeft(campaign, clock.now()),
    topPrize: topPrizeLeft(prizes),
  }
}
