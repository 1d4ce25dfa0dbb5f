import { ApiError } from '#shared/api/api-error'
import type { TagMark } from '#shared/tag/contract'
import type { Queryable } from '../db/database'
import { sendWish, type TagDeps } from './send-wish'
import { keyValues, OF_KEY, type TagKey } from './tag-key'

/** While one is on its way to WeCom a newer wish waits for its answer; else it is due now. */
const WISH = `
  insert into customer_tag as t (customer_id, manager_id, tag_id, is_wanted, is_marked, retry_at)
  values ($1, $2, $3, $4, false, case when $4 then $5::timestamptz end)
  on conflict (customer_id, manager_id, tag_id) do update set
    is_wanted = excluded.is_wanted, failure = null, revision = t.revision + 1,
    retry_at = case
      when t.retry_at is not null and t.failure is null then t.retry_at
      when t.retry_at is not null or t.is_marked <> excluded.is_wanted then $5::timestamptz
    end`

const SHOW = `
  select t.tag_id as "tagId", t.is_wanted as "isOn", t.retry_at is not null as "isPending", t.failure from customer_tag t`

/** This manager's tags on the customer, and those that failed. */
export const listMarks = (db: Queryable, { customerId, managerId }: Omit<TagKey, 'tagId'>): Promise<TagMark[]> =>
  db.query<TagMark>(`${SHOW} where t.customer_id = $1 and t.manager_id = $2 and (t.is_wanted or t.retry_at is not null or t.failure is not null) order by t.tag_id`, [
    customerId, managerId,
  ])

/**
 * Puts a tag on a customer or takes it off, and says how far it came: WeCom has it, it is on its way, or why not (S7).
 * Throws TAG_NOT_FOUND.
 */
export async function wishTag(deps: TagDeps, key: TagKey, isOn: boolean): Promise<TagMark> {
  const { db, clock } = deps
  const known = await db.query('select 1 from corp_tag where id = $1', [key.tagId])
  if (known.length === 0) throw new ApiError('TAG_NOT_FOUND', key.tagId)
  await db.query(WISH, [...keyValues(key), isOn, clock.now()])
  await sendWish(deps, key)
  const [mark] = await db.query<TagMark>(`${SHOW} where ${OF_KEY}`, keyValues(key))
  return mark!
}
