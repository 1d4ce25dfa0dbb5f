import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { WecomGroup } from '../gateway/wecom/group'
import { lockGroup } from './lock-group'
import { planSiblings } from './open-rooms'

type AdoptDeps = Pick<Deps, 'db' | 'clock' | 'random'>

/** WeCom calls a room that it opens behind a full group as that one's code says, whatever the group is called since, with a number. */
const SERIES = `
  select first.id from group_join_way w
  join customer_group g on g.id = w.group_id join customer_group first on first.id = coalesce(g.series_id, g.id)
  join manager m on m.id = g.owner_manager_id
  where m.wecom_user_id = $1 and left($2, length(w.room_name)) = w.room_name and substr($2, length(w.room_name) + 1) ~ '^[0-9]+$'
  order by length(w.room_name) desc limit 1`

const PLANNED = 'select id from customer_group where series_id = $1 and chat_id is null order by series_number limit 1 for update'

const ADOPT = `
  update customer_group g set chat_id = $2, name = $3, owner_manager_id = m.id, published_at = case when first.published_at is not null then $5::timestamptz end
  from customer_group first, manager m where g.id = $1 and first.id = g.series_id and m.wecom_user_id = $4`

async function adoptWithin(tx: Queryable, { clock, random }: AdoptDeps, seriesId: string, { chatId, name, ownerUserId }: WecomGroup): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [chatId])
  // Told twice at once: the other has adopted it.
  const [known] = await tx.query<{ id: string }>('select id from customer_group where chat_id = $1', [chatId])
  if (known) return known.id
  await lockGroup(tx, seriesId)
  const [planned] = await tx.query<{ id: string }>(PLANNED, [seriesId])
  const id = planned?.id ?? (await planSiblings(tx, { random, now: clock.now() }, seriesId, 1))[0]!
  await tx.query(ADOPT, [id, chatId, name, ownerUserId, clock.now()])
  return id
}

/**
 * A chat that WeCom has opened by itself behind a full group of ours is the next of its series (G2). Returns which group it
 * is; null where it is none of ours.
 */
export async function adoptRoom(deps: AdoptDeps, room: WecomGroup): Promise<string | null> {
  const [series] = await deps.db.query<{ id: string }>(SERIES, [room.ownerUserId, room.name])
  return series ? deps.db.transaction((tx) => adoptWithin(tx, deps, series.id, room)) : null
}
