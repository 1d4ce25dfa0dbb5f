import { payoutDate } from '#shared/payout/payout-date'
import { reachedTiers } from '#shared/referral/earned'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { reserveReward } from '../voucher/reserve-reward'
import { askAboutInvitees } from './ask-about-invitees'
import { findInvitees, type Invitee } from './find-invitees'
import { tierVoucherId } from './tier'

/** Draws of the campaign wait while a batch is credited. */
const BATCH = 50

/**
 * Takes what is due out of the queue; in the same transaction as its rewards, so that none is lost or given twice. Who
 * gave a phone waits until the bank's core has said whose it is.
 */
const TAKE = `
  update participation set referral_due_at = null
  where id in (
    select id from participation where campaign_id = $1 and referral_due_at is not null
      and (phone_cipher is null or is_bank_customer is not null)
    order by referral_due_at, id limit $2 for no key update skip locked
  )
  returning id, inviter_id`

type CreditDeps = Pick<Deps, 'db' | 'clock' | 'calendar' | 'settings' | 'campaigns' | 'keys' | 'bankCore'>

interface Credit extends Pick<Deps, 'calendar' | 'settings'> {
  tx: Queryable
  campaign: PublishedCampaign
  now: Date
}

/** Reserves what an inviter has reached. A tier again is the same voucher; where the rewards' budget is spent, there is none. */
async function creditInviter({ tx, calendar, settings, campaign, now }: Credit, invitees: readonly Invitee[]): Promise<void> {
  const { tiers, minimumSpend } = campaign.referral!
  const { inviterId, inviterCustomerId: customerId } = invitees[0]!
  const common = {
    campaignId: campaign.id, customerId, minimumSpend, source: 'referral' as const, kind: campaign.payoutKind,
    ...payoutDate(calendar, now, settings.payoutWorkingDays),
  }
  for (const tier of reachedTiers(tiers, invitees.filter(({ counts, isDue }) => counts && !isDue).length)) {
    await reserveReward(tx, { ...common, voucherId: tierVoucherId(inviterId, tier), amount: tier.amount }, now)
  }
}

/** Credits one batch; null when nothing was due. The pool is locked first, as a draw does: two orders would deadlock. */
async function creditBatch(credit: Credit): Promise<number | null> {
  const { tx, campaign } = credit
  await tx.query('select 1 from prize_pool where campaign_id = $1 for update', [campaign.id])
  const due = await tx.query<{ id: string; inviter_id: string }>(TAKE, [campaign.id, BATCH])
  if (due.length === 0) return null
  const inviterIds = [...new Set(due.map(({ inviter_id }) => inviter_id))]
  const invitees = await findInvitees(tx, inviterIds)
  for (const id of inviterIds) await creditInviter(credit, invitees.filter(({ inviterId }) => inviterId === id))
  const taken = new Set(due.map(({ id }) => id))
  return invitees.filter(({ id, counts }) => counts && taken.has(id)).length
}

async function creditCampaign(deps: CreditDeps, campaign: PublishedCampaign): Promise<number> {
  const { db, clock, calendar, settings } = deps
  await askAboutInvitees(deps, campaign.id)
  let counted = 0
  for (;;) {
    const batch = await db.transaction((tx) => creditBatch({ tx, calendar, settings, campaign, now: clock.now() }))
    if (batch === null) return counted
    counted += batch
  }
}

/**
 * Counts invited friends who drew, and reserves the reward of every tier they reach (C18). Any number of workers may do
 * it at once. Returns how many friends were counted.
 */
export async function creditReferrals(deps: CreditDeps): Promise<number> {
  const due = await deps.db.query<{ campaign_id: string }>(
    'select distinct campaign_id from participation where referral_due_at is not null',
  )
  let counted = 0
  for (const { campaign_id } of due) counted += await creditCampaign(deps, await deps.campaigns.get(campaign_id))
  return counted
}
