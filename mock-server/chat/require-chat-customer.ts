import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'
import { CHAT_ACCESS } from './chat-access'

interface Row {
  id: string
  access: 'full' | 'readOnly' | null
}

/** Whom a manager chats with, and what he may do with him. */
export interface ChatParty {
  id: string
  access: 'full' | 'readOnly'
}

const FIND = `
  select cu.id, ${CHAT_ACCESS} as access from customer cu join manager me on me.id = $2 where cu.external_user_id = $1`

/**
 * The customer in a manager's chat, to look at or to act on: another branch's customer is only looked at (S16, K6).
 * Throws CUSTOMER_NOT_FOUND, OTHER_BRANCH.
 */
export async function requireChatCustomer(db: Queryable, externalUserId: string, managerId: string, purpose: 'look' | 'act'): Promise<ChatParty> {
  const [row] = await db.query<Row>(FIND, [externalUserId, managerId])
  if (!row) throw new ApiError('CUSTOMER_NOT_FOUND')
  if (row.access === null || (purpose === 'act' && row.access !== 'full')) throw new ApiError('OTHER_BRANCH', row.id)
  return { id: row.id, access: row.access }
}
