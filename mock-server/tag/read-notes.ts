import type { Queryable } from '../db/database'
import { keepNote } from './keep-note'
import type { TagDeps } from './send-wish'
import type { TagKey } from './tag-key'

type Pair = Omit<TagKey, 'tagId'>

interface Known {
  tagId: string
  revision: number
}

const WHO = 'select m.wecom_user_id as "userId", c.external_user_id as "externalUserId" from manager m, customer c where m.id = $2 and c.id = $1'

/** What is on its way to WeCom is newer than what WeCom says. */
const KNOWN = `
  select tag_id as "tagId", revision from customer_tag where customer_id = $1 and manager_id = $2 and retry_at is null`

/** Whatever changed while WeCom was being asked is left as it is. */
const CHANGE = `
  update customer_tag t set is_wanted = seen.is_on, is_marked = seen.is_on, failure = null, revision = t.revision + 1
  from unnest($3::text[], $4::integer[], $5::boolean[]) as seen (tag_id, revision, is_on)
  where t.customer_id = $1 and t.manager_id = $2 and t.tag_id = seen.tag_id and t.revision = seen.revision and t.is_marked <> seen.is_on
  returning t.tag_id as "tagId", t.is_marked as "isOn"`

const ADD = `
  insert into customer_tag (customer_id, manager_id, tag_id, is_wanted, is_marked)
  select $1, $2, id, true, true from unnest($3::text[]) as id on conflict do nothing
  returning tag_id as "tagId", is_marked as "isOn"`

/** What is read for the first time was noted nobody knows when: it is no news. */
const REMEMBER = `
  insert into customer_tag_change (customer_id, manager_id, tag_name, is_on, changed_at)
  select $1, $2, corp_tag.name, changed.is_on, $5
  from unnest($3::text[], $4::boolean[]) as changed (tag_id, is_on) join corp_tag on corp_tag.id = changed.tag_id
  where exists (select 1 from customer_note where customer_id = $1 and manager_id = $2)`

interface Changed {
  tagId: string
  isOn: boolean
}

async function keepTags(tx: Queryable, pair: Pair, known: readonly Known[], tagIds: readonly string[], now: Date): Promise<void> {
  const of = [pair.customerId, pair.managerId]
  const seen = [known.map(({ tagId }) => tagId), known.map(({ revision }) => revision), known.map(({ tagId }) => tagIds.includes(tagId))]
  const changed = [...(await tx.query<Changed>(CHANGE, [...of, ...seen])), ...(await tx.query<Changed>(ADD, [...of, tagIds]))]
  await tx.query(REMEMBER, [...of, changed.map(({ tagId }) => tagId), changed.map(({ isOn }) => isOn), now])
}

/** Brings a manager's tags and remark on a customer to what WeCom says they are now. Throws WECOM_UNAVAILABLE. */
export async function readNotes({ db, clock, wecom }: TagDeps, pair: Pair): Promise<void> {
  const of = [pair.customerId, pair.managerId]
  const [who] = await db.query<{ userId: string; externalUserId: string }>(WHO, of)
  const known = await db.query<Known>(KNOWN, of)
  const contact = await wecom.contacts.get(who!.externalUserId)
  const noted = contact?.followers.find(({ userId }) => userId === who!.userId)
  await db.transaction(async (tx) => {
    const now = clock.now()
    await keepTags(tx, pair, known, noted?.tagIds ?? [], now)
    await keepNote(tx, pair, noted?.remark ?? '', noted?.description ?? '', now)
  })
}
