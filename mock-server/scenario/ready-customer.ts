import { recordContactChanges } from '../customer/record-contact-changes'
import type { Deps } from '../deps'
import { enterInfo } from '../participation/enter-info'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation } from '../participation/open-participation'

/** The plain link: no channel, no friend, a device without a mark. */
export const openingOf = (customerId: string) => ({ customerId, channel: null, invitation: null, deviceId: null })

/** The customer adds a manager now, as far as we are told; the simulated WeCom hears nothing of it. */
export async function addContact({ db, clock }: Pick<Deps, 'db' | 'clock'>, customerId: string, managerId = 'lin-wanqing'): Promise<void> {
  const happenedAt = clock.now().toISOString()
  await db.transaction((tx) => recordContactChanges(tx, [{ customerId, managerId, kind: 'add', happenedAt }]))
}

/** Takes one customer of the demo bank to the step before the draw, by the same use cases the screens call. */
export async function makeReady(deps: Deps, campaignId: string, customerId: string, phone: string): Promise<void> {
  const { clock } = deps
  const campaign = await deps.campaigns.get(campaignId)
  await addContact(deps, customerId)
  await openParticipation(deps, campaign, openingOf(customerId), clock.now())
  if (campaign.infoFields.length === 0) return
  await joinCampaign(deps, campaign, customerId, clock.now())
  const info = { phone, consentVersion: campaign.consent.version }
  await enterInfo(deps, campaign, customerId, info, clock.now())
}
