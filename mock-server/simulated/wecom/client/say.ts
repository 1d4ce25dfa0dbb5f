import { ApiError } from '#shared/api/api-error'
import type { Conversation, ShownMessage } from '#shared/simulator/contract'
import type { Archive } from '../events/tell-archive'
import type { Wecom } from '../wecom'
import type { Sender } from '../world/chats'

export interface Speech {
  conversationId: string
  speaker: Pick<Sender, 'kind' | 'id'>
  text: string
}

/** Throws CONVERSATION_NOT_FOUND. */
export function conversationNamed({ world }: Wecom, id: string): Conversation {
  const conversation = world.chats.find(id)
  if (!conversation) throw new ApiError('CONVERSATION_NOT_FOUND', id)
  return conversation
}

/** Who may speak there, by name. Throws NOT_IN_CONVERSATION. */
export function speakerIn({ world }: Wecom, conversation: Conversation, { kind, id }: Speech['speaker']): Sender {
  const ids = kind === 'member' ? conversation.memberIds : conversation.customerIds
  if (conversation.isOver || !ids.includes(id)) throw new ApiError('NOT_IN_CONVERSATION', id)
  const person = kind === 'member' ? world.people.member(id) : world.people.customer(id)
  return { kind, id, name: person!.name }
}

async function tellOfCustomer({ world }: Wecom, archive: Archive, { kind, id, memberIds }: Conversation, message: ShownMessage, text: string) {
  const isSingle = kind === 'single'
  await archive.ofCustomer({
    externalUserId: world.people.customer(message.sender!.id)!.externalUserId,
    memberUserId: isSingle ? world.people.member(memberIds[0]!)!.userId : null,
    chatId: isSingle ? null : world.groups.find(id.slice('group:'.length))!.chatId,
    text,
    sentAt: message.sentAt,
  })
}

/** Of a single chat nobody asks what the member said. */
async function tellOfMember({ world }: Wecom, archive: Archive, { kind, id }: Conversation, { sender, sentAt }: ShownMessage) {
  if (kind === 'single') return
  await archive.ofMember({ memberUserId: world.people.member(sender!.id)!.userId, chatId: world.groups.find(id.slice('group:'.length))!.chatId, sentAt })
}

/**
 * A person types into a conversation. What he types the product has heard of when this resolves. Throws
 * CONVERSATION_NOT_FOUND and NOT_IN_CONVERSATION.
 */
export async function say(wecom: Wecom, archive: Archive, { conversationId, speaker, text }: Speech): Promise<ShownMessage> {
  const conversation = conversationNamed(wecom, conversationId)
  const sender = speakerIn(wecom, conversation, speaker)
  const message = wecom.world.chats.post(conversationId, sender, { kind: 'text', text })
  if (sender.kind === 'customer') await tellOfCustomer(wecom, archive, conversation, message, text)
  else await tellOfMember(wecom, archive, conversation, message)
  return message
}
