import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import { settleReach } from '../reach/settle-reach'
import type { Pair } from '../chat/pair'

interface Progress {
  sent: number
  isDropped: boolean
}

/** What went out stays out: a report that comes late counts nothing back. */
const TELL = `
  update script_sending set
    sent = greatest(sent, least($4, cardinality(messages))),
    sent_at = case when least($4, cardinality(messages)) > sent then $5 else sent_at end,
    is_dropped = is_dropped or $6
  where id = $1 and customer_id = $2 and manager_id = $3 returning sent, reach_id as "reachId"`

/** How many messages of a sending went out, and whether the rest is let be. Throws SCRIPT_NOT_FOUND for one that was never begun. */
export async function tellProgress(
  { db, clock }: Pick<Deps, 'db' | 'clock'>, pair: Pair, sendingId: string, { sent, isDropped }: Progress,
): Promise<{ sent: number }> {
  const { customerId, managerId } = pair
  const [row] = await db.query<{ sent: number; reachId: string }>(TELL, [sendingId, customerId, managerId, sent, clock.now(), isDropped])
  if (!row) throw new ApiError('SCRIPT_NOT_FOUND', sendingId)
  if (row.sent > 0) await settleReach({ db, clock }, { ...pair, reachId: row.reachId, outcome: 'sent' })
  else if (isDropped) await settleReach({ db, clock }, { ...pair, reachId: row.reachId, outcome: 'cancelled' })
  return { sent: row.sent }
}
