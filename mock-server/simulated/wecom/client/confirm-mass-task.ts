import { ApiError } from '#shared/api/api-error'
import type { Wecom } from '../wecom'
import type { MassMessage, MassTarget } from '../world/mass-tasks'
import { memberNamed } from './people-of'

const SHANGHAI_MS = 8 * 60 * 60 * 1000

/** How many mass messages a customer or a group takes in a month, counted in Shanghai: as many as it has days. */
function isFull({ world, clock }: Wecom, chatId: string): boolean {
  const shanghai = (at: Date) => new Date(at.getTime() + SHANGHAI_MS)
  const month = (at: Date) => shanghai(at).toISOString().slice(0, 7)
  const now = shanghai(clock.now())
  const days = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate()
  const thisMonth = world.massMessages.sentTo(chatId).filter((at) => month(at) === month(clock.now()))
  return thisMonth.length >= days
}

function sendTo(wecom: Wecom, { contents }: MassMessage, memberId: string, target: MassTarget): MassTarget {
  const { world, clock } = wecom
  const conversation = world.chats.find(target.chatId)
  if (!conversation || conversation.isOver) return { ...target, status: 2 }
  if (isFull(wecom, target.chatId)) return { ...target, status: 3 }
  const sender = { kind: 'member' as const, id: memberId, name: world.people.member(memberId)!.name }
  for (const content of contents) world.chats.post(target.chatId, sender, content)
  return { ...target, status: 1, sentAt: clock.now() }
}

/**
 * The member sends what he was asked to. Who is no friend any more, or has had as many as he may have this month, gets
 * nothing. Throws MANAGER_NOT_FOUND, and CALL_NOT_FOUND where there is nothing to confirm, or no longer.
 */
export function confirmMassTask(wecom: Wecom, memberId: string, messageId: string): void {
  memberNamed(wecom, memberId)
  const message = wecom.world.massMessages.find(messageId)
  const task = message?.tasks.find((it) => it.memberId === memberId && it.confirmedAt === null)
  if (!message || !task) throw new ApiError('CALL_NOT_FOUND', messageId)
  const done = { ...task, confirmedAt: wecom.clock.now(), targets: task.targets.map((it) => sendTo(wecom, message, memberId, it)) }
  wecom.world.massMessages.put({ ...message, tasks: message.tasks.map((it) => (it === task ? done : it)) })
  wecom.news.tell()
}
