import type { Wecom } from '../wecom'
import { groupChatId } from '../world/chats'
import { GROUP_LIMIT } from '../world/groups'
import { customerNamed, memberNamed } from './people-of'

export interface OutsideGroup {
  id: string
  /** WeCom's own id, `wr…`. */
  chatId: string
  name: string
  /** The customer who made it and owns it: a shopkeeper, say. */
  ownerId: string
  /** Members of the corp he has asked in, and his other guests. */
  memberIds: readonly string[]
  customerIds: readonly string[]
}

/** Somebody outside opens a chat and asks members in; the product hears nothing of it. Throws MANAGER_NOT_FOUND, CUSTOMER_NOT_FOUND. */
export function openOutsideGroup(wecom: Wecom, { id, chatId, name, ownerId, memberIds, customerIds }: OutsideGroup): { conversationId: string } {
  const { clock, world } = wecom
  const joinedAt = clock.now()
  const owner = customerNamed(wecom, ownerId)
  const members = memberIds.map((it) => ({ kind: 'member' as const, id: memberNamed(wecom, it).id, joinedAt, scene: 1 as const }))
  const customers = [owner.id, ...customerIds].map((it) => ({ kind: 'customer' as const, id: customerNamed(wecom, it).id, joinedAt, scene: 1 as const }))
  world.groups.put({ id, chatId, name, ownerId, isOutside: true, createdAt: joinedAt, people: [...customers, ...members], limit: GROUP_LIMIT, isDismissed: false })
  world.chats.post(groupChatId(id), null, { kind: 'text', text: `${owner.name}创建了群聊` })
  return { conversationId: groupChatId(id) }
}
