import type { ParticipationView } from '#shared/participation/contract'
import { ARRIVED_BEFORE, noteArrival } from '../arrival/note-arrival'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { requireCustomer } from '../customer/require-customer'
import type { Deps } from '../deps'
import { findInviter } from '../referral/find-inviter'
import { findParticipation } from './find-participation'
import { participationId } from './participation-id'

export interface Opening {
  customerId: string
  /** The channel of the link; null or unknown counts as the bank's default one: a torn link still works. */
  channel: string | null
  /** The code of the friend who sent it (C18). */
  invitation: string | null
  /** The device he holds (K11); null where it has none, in tests say. */
  deviceId: string | null
}

const OPEN = `
  with opened as (
    insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, inviter_id, device_key, is_staff)
    select $1, $2, $3, code, case when $6 then manager_id end, $5, $7, $8,
      exists (select 1 from manager m join customer c on c.openid = m.openid where c.id = $3)
    from channel
    where code = $4 or code = (select default_channel from bank)
    order by code = $4 desc limit 1
    on conflict (id) do nothing returning customer_id, channel_code, opened_at
  )
  insert into arrival (customer_id, channel_code, first_at, last_at) select customer_id, channel_code, opened_at, opened_at from opened
  ${ARRIVED_BEFORE}`

/**
 * A customer opens the link: remembers the first channel he came by, its manager, and who invited him, so that every
 * later visit, on any device, shows the same person (C13); by which other channels he came later is kept beside it (D23). The public entry finds the manager by the phone.
 * Throws UNAUTHENTICATED for a customer who is no more.
 */
export async function openParticipation(
  deps: Pick<Deps, 'db' | 'keys' | 'settings'>,
  campaign: PublishedCampaign,
  { customerId, channel, invitation, deviceId }: Opening,
  now: Date,
): Promise<ParticipationView> {
  const { db, keys } = deps
  const found = await findParticipation(deps, campaign, customerId, now)
  if (found) {
    if (channel !== null) await noteArrival(db, { customerId, channel, at: now })
    return found
  }
  await requireCustomer(db, customerId)
  const inviter = campaign.referral && invitation ? await findInviter(db, campaign.id, invitation, customerId) : null
  const deviceKey = deviceId === null ? null : `${campaign.id}:${keys.lookupHash(deviceId)}`
  await db.query(OPEN, [
    participationId(campaign.id, customerId), campaign.id, customerId, channel ?? '', now, campaign.entry !== 'public', inviter, deviceKey,
  ])
  return (await findParticipation(deps, campaign, customerId, now))!
}
