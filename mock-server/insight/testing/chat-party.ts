import type { ChatParty } from '../../chat/require-chat-customer'

/** A customer in the chat of a manager of his own branch. */
export const chatParty = (id: string): ChatParty => ({ id, access: 'full' })
