import { readNotes } from '../tag/read-notes'
import type { TagDeps } from '../tag/send-wish'
import type { TagKey } from '../tag/tag-key'

const FIND = `
  select c.id as "customerId", m.id as "managerId" from customer c, manager m where c.external_user_id = $1 and m.wecom_user_id = $2`

/**
 * A member changed a tag or a remark in WeCom itself: what he has there now comes back to us (S7). Of somebody we do not
 * know it is nothing to us. Throws WECOM_UNAVAILABLE: then the event has to come again.
 */
export async function onContactEdited(deps: TagDeps, { externalUserId, userId }: { externalUserId: string; userId: string }): Promise<void> {
  const [pair] = await deps.db.query<Omit<TagKey, 'tagId'>>(FIND, [externalUserId, userId])
  if (pair) await readNotes(deps, pair)
}
