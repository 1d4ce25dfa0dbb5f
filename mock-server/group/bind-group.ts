import type { BoundGroup, CustomerGroup } from '#shared/group/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { onGroupEvent } from '../wecom/on-group-event'
import { requireGroup } from './require-group'

type BindDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom' | 'settings'>
type Refusal = Extract<BoundGroup, { outcome: 'refused' }>['reason']

/** Whom the chat belongs to: one of our managers, or nobody of the bank. */
interface Owner {
  isKnown: boolean
  managerId: string | null
}

/** WeCom tells nothing of a chat that somebody outside has made: it belongs to nobody of the bank. */
async function findOwner({ db, wecom }: BindDeps, chatId: string): Promise<Owner> {
  const chat = await wecom.groups.get(chatId)
  const [manager] = chat ? await db.query<{ id: string }>('select id from manager where wecom_user_id = $1', [chat.ownerUserId]) : []
  return { isKnown: chat !== null, managerId: manager?.id ?? null }
}

function refusalOf({ kind }: CustomerGroup, { isKnown, managerId }: Owner): Refusal | null {
  if (kind === 'assisted') return managerId === null ? null : 'ownerIsStaff'
  if (!isKnown) return 'notInWecom'
  return managerId === null ? 'ownerOutside' : null
}

/** The code leads into the chat it was made for. */
const DROP_CODE = `
  with moved as (select id from customer_group where id = $1 and chat_id is distinct from $2 for update)
  delete from group_join_way where group_id in (select id from moved)`

/** Nobody is invited into a group without a chat. */
const UNBIND = 'update customer_group set chat_id = null, owner_manager_id = null, published_at = null where id = $1'

const TAKEN = 'select 1 from customer_group where chat_id = $1 and id <> $2'

async function unbindWithin(tx: Queryable, groupId: string): Promise<void> {
  await tx.query(DROP_CODE, [groupId, null])
  await tx.query(UNBIND, [groupId])
}

async function bindWithin(tx: Queryable, groupId: string, chatId: string, owner: Owner): Promise<boolean> {
  // Two groups that are bound to one chat at the same moment come one after the other.
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [chatId])
  if ((await tx.query(TAKEN, [chatId, groupId])).length > 0) return false
  await tx.query(DROP_CODE, [groupId, chatId])
  await tx.query('update customer_group set chat_id = $2, owner_manager_id = $3 where id = $1', [groupId, chatId, owner.managerId])
  return true
}

/**
 * Says which chat in WeCom a group is (G1), and reads who is in it; null: none any more. Throws MANAGER_NOT_FOUND,
 * GROUP_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER, WECOM_UNAVAILABLE.
 */
export async function bindGroup(deps: BindDeps, groupId: string, managerId: string, chatId: string | null): Promise<BoundGroup> {
  const group = await requireGroup(deps.db, deps, groupId, managerId, 'change')
  if (chatId === null) await deps.db.transaction((tx) => unbindWithin(tx, groupId))
  else {
    const owner = await findOwner(deps, chatId)
    const reason = refusalOf(group, owner)
    if (reason) return { outcome: 'refused', reason }
    if (!(await deps.db.transaction((tx) => bindWithin(tx, groupId, chatId, owner)))) return { outcome: 'refused', reason: 'taken' }
    await onGroupEvent(deps, { chatId, isDismissed: false, happenedAt: deps.clock.now() })
  }
  return { outcome: 'bound', group: await requireGroup(deps.db, deps, groupId, managerId, 'act') }
}
