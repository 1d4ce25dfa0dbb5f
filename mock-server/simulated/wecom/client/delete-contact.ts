import { ApiError } from '#shared/api/api-error'
import { customerDeleted, memberDeleted } from '../events/event'
import type { Wecom } from '../wecom'
import { singleChatId } from '../world/chats'
import { customerNamed, memberNamed } from './people-of'

export interface Deletion {
  customerId: string
  managerId: string
  by: 'customer' | 'member'
}

/**
 * One of two ends the contact. A member who deletes forgets the customer; of one whom the customer has deleted WeCom
 * goes on telling. Throws MANAGER_NOT_FOUND, CUSTOMER_NOT_FOUND, and CONVERSATION_NOT_FOUND where there is no contact.
 */
export async function deleteContact(wecom: Wecom, { customerId, managerId, by }: Deletion): Promise<{ conversationId: string }> {
  const [customer, member] = [customerNamed(wecom, customerId), memberNamed(wecom, managerId)]
  const { contacts, chats } = wecom.world
  const contact = contacts.find(managerId, customerId)
  if (!contact || (by === 'customer' && contact.isLeftByCustomer)) throw new ApiError('CONVERSATION_NOT_FOUND', 'no contacts')
  if (by === 'member') contacts.remove(contact)
  else contacts.change(contact, { isLeftByCustomer: true })
  chats.end(managerId, customerId)
  const happening = { corpId: wecom.corp.corpId, at: wecom.clock.now() }
  const pair = { userId: member.userId, externalUserId: customer.externalUserId }
  await wecom.events.happened(by === 'member' ? customerDeleted(happening, pair) : memberDeleted(happening, pair))
  return { conversationId: singleChatId(managerId, customerId) }
}
