import { groupCreated } from '../events/event'
import type { Wecom } from '../wecom'
import { groupChatId } from '../world/chats'
import { GROUP_LIMIT, type Group, type GroupPerson } from '../world/groups'
import { openOutsideGroup } from './open-outside-group'
import { customerNamed, memberNamed } from './people-of'

export interface NewGroup {
  name: string
  owner: Pick<GroupPerson, 'kind' | 'id'>
  /** Whom the owner has asked in; where he is named himself, he is in it once. */
  memberIds: readonly string[]
  customerIds: readonly string[]
}

const roomId = ({ random }: Wecom): string => `room-${random.bytes(4).toString('hex')}`
const wecomChatId = ({ random }: Wecom): string => `wr${random.bytes(15).toString('hex')}`

/** A group of the corp's own: a member owns it, and the product is told that it is there. */
export async function startOwnGroup(wecom: Wecom, { name, people }: Pick<Group, 'name'> & { people: readonly Pick<GroupPerson, 'kind' | 'id'>[] }): Promise<Group> {
  const { clock, world, corp, events } = wecom
  const now = clock.now()
  const group = world.groups.put({
    id: roomId(wecom), chatId: wecomChatId(wecom), name, ownerId: people[0]!.id, createdAt: now,
    people: people.map((it) => ({ ...it, joinedAt: now, scene: 1 as const })), limit: GROUP_LIMIT, isOutside: false, isDismissed: false,
  })
  world.chats.post(groupChatId(group.id), null, { kind: 'text', text: `群聊“${name}”已创建` })
  await events.happened(groupCreated({ corpId: corp.corpId, at: now }, group))
  return group
}

/**
 * Somebody starts a group, a member or a customer, with people in it. Of one that a customer owns the product hears nothing.
 * Throws MANAGER_NOT_FOUND, CUSTOMER_NOT_FOUND.
 */
export async function startGroup(wecom: Wecom, { name, owner, memberIds, customerIds }: NewGroup): Promise<{ conversationId: string }> {
  const members = memberIds.filter((id) => owner.kind !== 'member' || id !== owner.id)
  const customers = customerIds.filter((id) => owner.kind !== 'customer' || id !== owner.id)
  if (owner.kind === 'customer') {
    return openOutsideGroup(wecom, { id: roomId(wecom), chatId: wecomChatId(wecom), name, ownerId: owner.id, memberIds: members, customerIds: customers })
  }
  const people = [
    ...[owner.id, ...members].map((id) => ({ kind: 'member' as const, id: memberNamed(wecom, id).id })),
    ...customers.map((id) => ({ kind: 'customer' as const, id: customerNamed(wecom, id).id })),
  ]
  return { conversationId: groupChatId((await startOwnGroup(wecom, { name, people })).id) }
}
