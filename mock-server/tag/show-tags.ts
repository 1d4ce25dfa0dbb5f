import type { TagGroup, TagsView } from '#shared/tag/contract'
import type { Queryable } from '../db/database'
import { listMarks } from './wish-tag'
import type { TagKey } from './tag-key'

interface Row {
  id: string
  name: string
  sound: string
  groupId: string
  groupName: string
}

const TAGS = 'select id, name, sound, group_id as "groupId", group_name as "groupName" from corp_tag order by position'

/** The corp's tags as they were read last, in WeCom's order. */
export async function listTagGroups(db: Queryable): Promise<TagGroup[]> {
  const groups = new Map<string, TagGroup>()
  for (const { id, name, sound, groupId, groupName } of await db.query<Row>(TAGS)) {
    const group = groups.get(groupId) ?? { id: groupId, name: groupName, tags: [] }
    groups.set(groupId, group)
    group.tags.push({ id, name, sound })
  }
  return [...groups.values()]
}

/** What this manager has noted of the customer, as we know it (S7). */
export async function showTags(db: Queryable, pair: Omit<TagKey, 'tagId'>): Promise<TagsView> {
  const [note] = await db.query<{ remark: string; description: string; readAt: Date }>(
    'select remark, description, read_at as "readAt" from customer_note where customer_id = $1 and manager_id = $2', [pair.customerId, pair.managerId],
  )
  return {
    groups: await listTagGroups(db),
    marks: await listMarks(db, pair),
    remark: note?.remark ?? '',
    description: note?.description ?? '',
    readAt: note?.readAt.toISOString() ?? null,
  }
}
