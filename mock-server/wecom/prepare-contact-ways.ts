import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import { contactWayState } from './contact-way-state'

type PrepareDeps = Pick<Deps, 'db' | 'clock' | 'wecom'>

interface Lacking {
  managerId: string
  userId: string
  channelCode: string
}

/** So many in one round of work: payouts wait for its end. */
const AT_MOST = 10

/** A code that could not be made, or whose maker never came back, is tried again after this. */
const RETRY_MS = 60_000

const LACKING = `
  select m.id as "managerId", m.wecom_user_id as "userId", min(c.code) as "channelCode"
  from manager m join channel c on c.manager_id = m.id and c.kind = 'own' left join contact_way w on w.manager_id = m.id
  where m.status = 'working' and (w.manager_id is null or w.retry_at <= $1)
  group by m.id order by m.id limit ${AT_MOST}`

/** Before WeCom is asked: of two processes one asks, and after a failure nobody does for a while. They come one after the other, for a row has two keys. */
const CLAIM = `
  insert into contact_way (manager_id, state, channel_code, retry_at)
  select $1::text, $2::text, $3::text, $5::timestamptz from (select pg_advisory_xact_lock(hashtext('contact way ' || $1::text))) turn
  on conflict (manager_id) do update set state = excluded.state, channel_code = excluded.channel_code, retry_at = excluded.retry_at
  where contact_way.retry_at <= $4
  returning 1`

const KEEP = 'update contact_way set config_id = $2, qr_url = $3, made_at = $4, retry_at = null where manager_id = $1'

/** Returns whether all is well: also where another process has just asked. */
async function prepare({ db, clock, wecom }: PrepareDeps, { managerId, userId, channelCode }: Lacking): Promise<boolean> {
  const [state, now] = [contactWayState(channelCode), clock.now()]
  const claimed = await db.query(CLAIM, [managerId, state, channelCode, now, new Date(now.getTime() + RETRY_MS)])
  if (claimed.length === 0) return true
  try {
    const { configId, qrUrl } = await wecom.contactWays.add(userId, state)
    await db.query(KEEP, [managerId, configId, qrUrl, now])
    return true
  } catch (error) {
    if (error instanceof ApiError) return false
    throw error
  }
}

/**
 * Has WeCom make a contact way for each working manager with a channel who has none. A round ends with the first that
 * cannot be made, for WeCom may be slow to say so; the next one goes on with the others, and later with this one.
 */
export async function prepareContactWays(deps: PrepareDeps): Promise<void> {
  for (const lacking of await deps.db.query<Lacking>(LACKING, [deps.clock.now()])) {
    if (!(await prepare(deps, lacking))) return
  }
}
