import type { ParticipationView } from '#shared/participation/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import { findParticipation, participationId } from './find-participation'

/**
 * A customer opens the link: remembers the first channel he came by and its manager, so that every later visit, on any
 * device, shows the same person (C13). An unknown channel counts as the bank's default one: a torn link still works.
 */
export async function openParticipation(
  db: Queryable,
  campaign: PublishedCampaign,
  customerId: string,
  channel: string | null,
  now: Date,
): Promise<ParticipationView> {
  await db.query(
    `insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at)
     select $1, $2, $3, code, manager_id, $5 from channel
     where code = $4 or code = (select default_channel from bank)
     order by code = $4 desc limit 1
     on conflict (id) do nothing`,
    [participationId(campaign.id, customerId), campaign.id, customerId, channel ?? '', now],
  )
  return (await findParticipation(db, campaign, customerId, now))!
}
