import { ApiError } from '#shared/api/api-error'
import { groupChanged, groupDismissed } from '../events/event'
import type { Wecom } from '../wecom'
import { groupChatId } from '../world/chats'
import { isFull, personOf, type Group } from '../world/groups'
import type { Customer } from '../world/people'
import { customerNamed } from './people-of'

export interface GroupMove {
  groupId: string
  customerId: string
  kind: 'join' | 'leave'
}

const LINES = { join: '加入了群聊', leave: '退出了群聊' } as const

function groupNamed({ world }: Wecom, groupId: string): Group {
  const group = world.groups.find(groupId)
  if (!group || group.isDismissed) throw new ApiError('GROUP_NOT_FOUND', groupId)
  return group
}

/** Lets a customer in or out, and tells the product. Throws GROUP_FULL. */
export async function moveInGroup(wecom: Wecom, before: Group, customer: Customer, kind: 'join' | 'leave'): Promise<void> {
  const { clock, world, corp, events } = wecom
  const people = before.people.filter((it) => it !== personOf(before, 'customer', customer.id))
  if (kind === 'join' && isFull({ ...before, people })) throw new ApiError('GROUP_FULL', before.id)
  if (kind === 'join') people.push({ kind: 'customer', id: customer.id, joinedAt: clock.now(), scene: 3 })
  const after = world.groups.put({ ...before, people })
  world.chats.post(groupChatId(after.id), null, { kind: 'text', text: `${customer.name}${LINES[kind]}` })
  if (after.isOutside) return
  const happening = { corpId: corp.corpId, at: clock.now() }
  await events.happened(groupChanged(happening, before, after, kind, [customer.externalUserId]))
}

/** A customer joins or leaves; who is where he wants to be stays there. Throws CUSTOMER_NOT_FOUND, GROUP_NOT_FOUND, GROUP_FULL. */
export async function changeGroup(wecom: Wecom, { groupId, customerId, kind }: GroupMove): Promise<{ conversationId: string }> {
  const customer = customerNamed(wecom, customerId)
  const group = groupNamed(wecom, groupId)
  const isIn = personOf(group, 'customer', customerId) !== undefined
  if (isIn !== (kind === 'join')) await moveInGroup(wecom, group, customer, kind)
  return { conversationId: groupChatId(groupId) }
}

/** Nobody else fits in, until somebody leaves. Throws GROUP_NOT_FOUND. */
export function fillGroup(wecom: Wecom, groupId: string): void {
  const group = groupNamed(wecom, groupId)
  wecom.world.groups.put({ ...group, limit: group.people.length })
}

/** Its owner ends the group. Throws GROUP_NOT_FOUND. */
export async function dismissGroup(wecom: Wecom, groupId: string): Promise<void> {
  const { clock, world, corp, events } = wecom
  const group = world.groups.put({ ...groupNamed(wecom, groupId), isDismissed: true })
  world.chats.post(groupChatId(groupId), null, { kind: 'text', text: '群主已解散该群聊' })
  if (group.isOutside) return
  await events.happened(groupDismissed({ corpId: corp.corpId, at: clock.now() }, group))
}
