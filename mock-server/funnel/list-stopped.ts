import type { FunnelDays, StoppedCustomer } from '#shared/funnel/contract'
import { funnelSteps, type FunnelStep } from '#shared/funnel/step'
import { IS_OWN_CONTACT } from '../chat/chat-access'
import type { Deps } from '../deps'
import { PERSON } from './person-sql'
import { sinceDays } from './since-days'

const MOST = 100

export interface StoppedQuestion {
  campaignId: string
  step: FunnelStep
  days: FunnelDays
}

/** Whoever has no contact with him, or is another branch's, is none of his to look at (K6). */
const STOPPED = `
  with ${PERSON}, stopped as (
    select cu.id, cu.external_user_id, cu.name, person.at, ${IS_OWN_CONTACT} as is_own
    from person join customer cu on cu.id = person.customer_id join manager me on me.id = $4
    where person.manager_id = $4 and person.step = $5 and ($6::timestamptz is null or person.at >= $6)
  )
  select id as "customerId", external_user_id as "externalUserId", name, is_own as "isOwn",
    (count(*) filter (where is_own) over ())::int as count, (count(*) filter (where not is_own) over ())::int as others
  from stopped order by is_own desc, at desc, id limit ${MOST}`

interface Row extends StoppedCustomer {
  isOwn: boolean
  count: number
  others: number
}

/** A manager's contacts who came to a step and no further, who saw the campaign last first (D4). Throws CAMPAIGN_NOT_FOUND. */
export async function listStopped(
  { db, clock, campaigns }: Pick<Deps, 'db' | 'clock' | 'campaigns'>, managerId: string, { campaignId, step, days }: StoppedQuestion,
): Promise<{ customers: StoppedCustomer[]; count: number; others: number }> {
  const { infoFields } = await campaigns.get(campaignId)
  const now = clock.now()
  const rows = await db.query<Row>(STOPPED, [campaignId, now, infoFields.length > 0, managerId, funnelSteps.indexOf(step) + 1, sinceDays(now, days)])
  const own = rows.filter(({ isOwn }) => isOwn).map(({ customerId, externalUserId, name }) => ({ customerId, externalUserId, name }))
  return { customers: own, count: rows[0]?.count ?? 0, others: rows[0]?.others ?? 0 }
}
