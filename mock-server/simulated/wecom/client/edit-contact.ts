import { ApiError } from '#shared/api/api-error'
import { contactEdited } from '../events/event'
import type { Wecom } from '../wecom'
import { customerNamed, memberNamed } from './people-of'

export interface Edit {
  customerId: string
  managerId: string
  /** Names of the corp's tags; those it has not are left out. */
  tags: readonly string[]
  remark: string
}

/**
 * The member himself notes something in WeCom, and the product hears that he did. Throws MANAGER_NOT_FOUND,
 * CUSTOMER_NOT_FOUND, and CONVERSATION_NOT_FOUND where there is no contact.
 */
export async function editContact(wecom: Wecom, { customerId, managerId, tags, remark }: Edit): Promise<void> {
  const [customer, member] = [customerNamed(wecom, customerId), memberNamed(wecom, managerId)]
  const contact = wecom.world.contacts.find(managerId, customerId)
  if (!contact) throw new ApiError('CONVERSATION_NOT_FOUND', 'no contacts')
  const tagIds = wecom.world.tags.all().filter(({ name }) => tags.includes(name)).map(({ id }) => id)
  wecom.world.contacts.change(contact, { tagIds, remark })
  const pair = { userId: member.userId, externalUserId: customer.externalUserId }
  await wecom.events.happened(contactEdited({ corpId: wecom.corp.corpId, at: wecom.clock.now() }, pair))
}
