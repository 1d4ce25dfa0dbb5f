import { soundOf } from '../script/sound-of'
import type { TagDeps } from './send-wish'

const REPLACE = `
  insert into corp_tag (id, name, group_id, group_name, position, sound)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[])
  on conflict (id) do update set name = excluded.name, group_id = excluded.group_id, group_name = excluded.group_name, position = excluded.position,
    sound = excluded.sound`

/** A tag the corp has no more is on nobody; what is on its way is told so by WeCom. */
const TAKE_OFF = `
  update customer_tag set is_wanted = false, is_marked = false, failure = null, revision = revision + 1
  where tag_id <> all($1::text[]) and retry_at is null and (is_wanted or is_marked or failure is not null)`

const READ = `
  insert into corp_tag_reading (read_at) values ($1) on conflict (is_only) do update set read_at = excluded.read_at`

/** Brings the corp's tags to what WeCom says they are now. Throws WECOM_UNAVAILABLE. */
export async function readCorpTags({ db, clock, wecom }: TagDeps): Promise<void> {
  const groups = await wecom.tags.list()
  const tags = groups.flatMap((group) => group.tags.map((tag) => ({ ...tag, group })))
  const ids = tags.map(({ id }) => id)
  const sounds = await Promise.all(tags.map(({ name }) => soundOf(name)))
  await db.transaction(async (tx) => {
    // Two that read at once replace them one after the other.
    await tx.query(READ, [clock.now()])
    await tx.query('delete from corp_tag where id <> all($1::text[])', [ids])
    await tx.query(TAKE_OFF, [ids])
    await tx.query(REPLACE, [
      ids, tags.map(({ name }) => name), tags.map(({ group }) => group.id), tags.map(({ group }) => group.name), tags.map((_, index) => index),
      sounds,
    ])
  })
}
