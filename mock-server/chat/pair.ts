import type { Deps } from '../deps'
import { requireChatCustomer } from './require-chat-customer'

/** A customer and one of his managers: what the two have with each other is no colleague's. */
export interface Pair {
  customerId: string
  managerId: string
}

/** What an endpoint about a customer's chat is asked with. */
interface InChat {
  params: { externalUserId: string }
  managerId: string
}

/** The two in the chat. Throws CUSTOMER_NOT_FOUND, OTHER_BRANCH. */
export async function pairOf({ db }: Pick<Deps, 'db'>, { params, managerId }: InChat, purpose: 'look' | 'act'): Promise<Pair> {
  const { id: customerId } = await requireChatCustomer(db, params.externalUserId, managerId, purpose)
  return { customerId, managerId }
}
