import { ApiError } from '#shared/api/api-error'
import type { ChatCustomer } from '#shared/chat/contract'
import { CHAT_ACCESS, CONTACT_ENDED_AT } from './chat-access'
import { customerStandings } from './customer-standings'
import { managerCard } from './manager-card'
import { byPhase, offerCampaign, type OfferDeps } from './offer-campaign'

interface Row {
  id: string
  name: string | null
  branch_name: string | null
  owner_name: string | null
  access: ChatCustomer['access'] | null
  added_at: Date | null
  ended_at: Date | null
  messages_stopped_at: Date | null
  reply_id: string | null
  keyword: string
  said_at: Date
}

const FIND = `
  select cu.id, cu.name, cu.messages_stopped_at, b.name as branch_name, o.name as owner_name, ${CHAT_ACCESS} as access,
    (select max(happened_at) from contact_change where customer_id = cu.id and manager_id = me.id and kind = 'add') as added_at,
    ${CONTACT_ENDED_AT} as ended_at, k.id as reply_id, k.keyword, k.said_at
  from customer cu
  join manager me on me.id = $2
  left join branch b on b.id = cu.branch_id
  left join assignment a on a.customer_id = cu.id
  left join manager o on o.id = a.manager_id
  left join keyword_reply k on k.customer_id = cu.id and k.manager_id = me.id and k.closed_at is null
  where cu.external_user_id = $1`

/** Nothing to send to who wants nothing (K12), or is a contact no more: it is not left to the page. */
async function offers(deps: OfferDeps, { id: customerId, messages_stopped_at: stoppedAt, ended_at: endedAt }: Row, managerId: string): Promise<ChatCustomer['campaigns']> {
  const manager = await managerCard(deps.db, managerId)
  const standings = await customerStandings(deps, customerId)
  const all = await Promise.all([...standings].map(([id, standing]) => offerCampaign(deps, id, manager, 'customer', standing)))
  return all.map((it) => (stoppedAt === null && endedAt === null ? it : { ...it, messages: [] })).toSorted(byPhase)
}

/** Who the customer in this chat is to the manager, and what he can be sent. Throws CUSTOMER_NOT_FOUND, OTHER_BRANCH. */
export async function showChatCustomer(deps: OfferDeps, externalUserId: string, managerId: string): Promise<ChatCustomer> {
  const [row] = await deps.db.query<Row>(FIND, [externalUserId, managerId])
  if (!row) throw new ApiError('CUSTOMER_NOT_FOUND')
  if (!row.access) throw new ApiError('OTHER_BRANCH', row.id)
  return {
    id: row.id,
    name: row.name,
    branchName: row.branch_name,
    ownerName: row.owner_name,
    access: row.access,
    addedAt: row.added_at?.toISOString() ?? null,
    contactEndedAt: row.ended_at?.toISOString() ?? null,
    keywordReply: row.reply_id === null ? null : { id: row.reply_id, keyword: row.keyword, saidAt: row.said_at.toISOString() },
    messagesStoppedAt: row.messages_stopped_at?.toISOString() ?? null,
    campaigns: row.access === 'full' ? await offers(deps, row, managerId) : [],
  }
}
