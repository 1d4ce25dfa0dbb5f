import { ApiError } from '#shared/api/api-error'
import type { Wecom } from '../wecom'
import { groupChatId } from '../world/chats'
import { isFullForScan, personOf, type Group } from '../world/groups'
import type { Customer } from '../world/people'
import type { JoinWay } from '../world/ways'
import { moveInGroup } from './change-group'
import { startOwnGroup } from './start-group'

/** Another group of the same owner, once the others are full. */
async function createRoom(wecom: Wecom, way: JoinWay, like: Group): Promise<Group> {
  const group = await startOwnGroup(wecom, { name: `${way.roomBaseName || like.name}${way.roomBaseId}`, people: [{ kind: 'member', id: like.ownerId }] })
  wecom.world.joinWays.put({ ...way, chatIds: [...way.chatIds, group.chatId], roomBaseId: way.roomBaseId + 1 })
  return group
}

/**
 * A customer scans the code of an `add_join_way`: he comes into the first of its groups that has room, or into a new
 * one. Throws GROUP_NOT_FOUND (no group is left behind it) and GROUP_FULL.
 */
export async function scanJoinCode(wecom: Wecom, customer: Customer, way: JoinWay): Promise<{ conversationId: string }> {
  const groups = way.chatIds.map((it) => wecom.world.groups.findByChatId(it)!).filter(({ isDismissed }) => !isDismissed)
  const own = groups.find((it) => personOf(it, 'customer', customer.id))
  if (own) return { conversationId: groupChatId(own.id) }
  const open = groups.find((it) => !isFullForScan(it))
  const last = groups.at(-1)
  if (!last) throw new ApiError('GROUP_NOT_FOUND', way.configId)
  if (!open && !way.createsRooms) throw new ApiError('GROUP_FULL', last.id)
  const group = open ?? (await createRoom(wecom, way, last))
  await moveInGroup(wecom, group, customer, 'join')
  return { conversationId: groupChatId(group.id) }
}
