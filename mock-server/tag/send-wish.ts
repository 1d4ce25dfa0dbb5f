import type { TagFailure } from '#shared/tag/contract'
import type { Deps } from '../deps'
import { keyValues, OF_KEY, type TagKey } from './tag-key'
import { mayPass, tagFailureOf } from './tag-failure'

export type TagDeps = Pick<Deps, 'db' | 'clock' | 'wecom'>

interface Sending {
  isOn: boolean
  userId: string
  externalUserId: string
}

/** Longer than an answer of WeCom's may take: what is taken and not ended by then was lost with its process. */
const RETRY_MS = 60_000

/** Who has taken it is the only one at it: a wish that comes meanwhile waits for his answer. */
const TAKE = `
  update customer_tag t set retry_at = $5, failure = null, revision = revision + 1 from manager m, customer c
  where ${OF_KEY} and m.id = t.manager_id and c.id = t.customer_id and t.retry_at <= $4
  returning t.is_wanted as "isOn", m.wecom_user_id as "userId", c.external_user_id as "externalUserId"`

/** Where another wish came while this one was on its way, it is due now. That an erased tag is taken off is told nobody: nothing else of it is known. */
const SETTLED = `
  with settled as (
    update customer_tag t set is_marked = $4, retry_at = case when t.is_wanted = $4 then null else $5::timestamptz end, revision = t.revision + 1
    from customer_tag old
    where ${OF_KEY} and old.customer_id = t.customer_id and old.manager_id = t.manager_id and old.tag_id = t.tag_id
    returning t.tag_id, old.is_marked as was_marked
  )
  insert into customer_tag_change (customer_id, manager_id, tag_name, is_on, changed_at)
  select $1, $2, corp_tag.name, $4, $5 from settled join corp_tag on corp_tag.id = settled.tag_id
  where settled.was_marked <> $4 and (
    $4 or exists (select 1 from customer_note where customer_id = $1 and manager_id = $2)
    or exists (select 1 from customer_tag_change where customer_id = $1 and manager_id = $2 and tag_name = corp_tag.name)
  )`

/** The tag is put back as it was; a wish that came meanwhile is just that. */
const REFUSED = `
  update customer_tag t set failure = case when is_wanted = $4 then $5 end, is_wanted = is_marked, retry_at = null, revision = revision + 1
  where ${OF_KEY}`

const POSTPONED = `update customer_tag t set failure = $4, retry_at = $5, revision = revision + 1 where ${OF_KEY}`

const later = ({ clock }: TagDeps) => new Date(clock.now().getTime() + RETRY_MS)

async function mark({ wecom }: TagDeps, { isOn, userId, externalUserId }: Sending, tagId: string): Promise<TagFailure | null> {
  const [add, remove] = isOn ? [[tagId], []] : [[], [tagId]]
  return wecom.tags.mark({ userId, externalUserId, add, remove }).then(() => null, tagFailureOf)
}

async function settle(deps: TagDeps, key: TagKey, { isOn }: Sending, failure: TagFailure | null): Promise<void> {
  const { db, clock } = deps
  if (failure === null) await db.query(SETTLED, [...keyValues(key), isOn, clock.now()])
  else if (mayPass(failure)) await db.query(POSTPONED, [...keyValues(key), failure, later(deps)])
  else await db.query(REFUSED, [...keyValues(key), isOn, failure])
}

/** Brings to WeCom what is wanted last, unless somebody is at it already or it has to wait. Returns what it failed at. */
export async function sendWish(deps: TagDeps, key: TagKey): Promise<TagFailure | null> {
  const [sending] = await deps.db.query<Sending>(TAKE, [...keyValues(key), deps.clock.now(), later(deps)])
  if (!sending) return null
  const failure = await mark(deps, sending, key.tagId)
  await settle(deps, key, sending, failure)
  return failure ?? sendWish(deps, key)
}
