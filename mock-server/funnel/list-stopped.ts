import type { StoppedCustomer } from '#shared/funnel/contract'
import { funnelSteps, type FunnelStep } from '#shared/funnel/step'
import { IS_OWN_CONTACT } from '../chat/chat-access'
import type { Deps } from '../deps'
import { PERSON } from './person-sql'

const MOST = 100

/** Whoever has no contact with him, or is another branch's, is none of his to look at (K6). */
const STOPPED = `
  with ${PERSON}, stopped as (
    select cu.id, cu.external_user_id, cu.name, person.at from person join customer cu on cu.id = person.customer_id join manager me on me.id = $4
    where person.manager_id = $4 and person.step = $5 and ${IS_OWN_CONTACT}
  )
  select id as "customerId", external_user_id as "externalUserId", name, count(*) over ()::int as count from stopped order by at desc, id limit ${MOST}`

/** A manager's contacts who came to a step and no further, who saw the campaign last first (D4). Throws CAMPAIGN_NOT_FOUND. */
export async function listStopped(
  { db, clock, campaigns }: Pick<Deps, 'db' | 'clock' | 'campaigns'>, managerId: string, campaignId: string, step: FunnelStep,
): Promise<{ customers: StoppedCustomer[]; count: number }> {
  const { infoFields } = await campaigns.get(campaignId)
  const asked = [campaignId, clock.now(), infoFields.length > 0, managerId, funnelSteps.indexOf(step) + 1]
  const rows = await db.query<StoppedCustomer & { count: number }>(STOPPED, asked)
  return { customers: rows.map(({ customerId, externalUserId, name }) => ({ customerId, externalUserId, name })), count: rows[0]?.count ?? 0 }
}
