import { ApiError } from '#shared/api/api-error'
import type { ChatGroup } from '#shared/chat/contract'
import { canLead, type AssistedStep } from '#shared/group/assisted-step'
import type { GroupKind } from '#shared/group/kind'
import { managerCard } from './manager-card'
import { byPhase, NO_STANDING, offerCampaign, type OfferDeps } from './offer-campaign'

interface Row {
  id: string
  name: string
  branch_name: string
  access: ChatGroup['access'] | null
  /** Null: WeCom does not tell. */
  member_count: number | null
  kind: GroupKind
  step: AssistedStep | null
}

/** His own branch's groups are his to look after; of another branch's he sees those that he owns in WeCom. */
const FIND = `
  select g.id, g.name, b.name as branch_name, g.kind, g.step,
    case when g.branch_id = me.branch_id then 'full' when g.owner_manager_id = me.id then 'readOnly' end as access,
    case when g.kind = 'managed' then (select count(*) from group_member where group_id = g.id and is_member) end as member_count
  from customer_group g
  join branch b on b.id = g.branch_id
  join manager me on me.id = $2
  where g.chat_id = $1`

/** Those for its members; somebody else's group is led to what anybody can take part in who adds the manager (G7). */
const OFFERED = `
  select id from campaign
  where (entry = 'group' and $1 = any (with_siblings(group_ids))) or ($2 = 'assisted' and entry in ('manager', 'public') and ends_at > $3)
  order by starts_at desc, id`

async function offers(deps: OfferDeps, { id: groupId, kind }: Pick<Row, 'id' | 'kind'>, managerId: string): Promise<ChatGroup['campaigns']> {
  const manager = await managerCard(deps.db, managerId)
  const rows = await deps.db.query<{ id: string }>(OFFERED, [groupId, kind, deps.clock.now()])
  const all = await Promise.all(rows.map(({ id }) => offerCampaign(deps, id, manager, 'group', NO_STANDING)))
  return all.toSorted(byPhase)
}

/** Which group this chat is, and what can be sent into it. Throws GROUP_NOT_FOUND, OTHER_BRANCH. */
export async function showChatGroup(deps: OfferDeps, chatId: string, managerId: string): Promise<ChatGroup> {
  const [row] = await deps.db.query<Row>(FIND, [chatId, managerId])
  if (!row) throw new ApiError('GROUP_NOT_FOUND')
  if (!row.access) throw new ApiError('OTHER_BRANCH', row.id)
  const { id, name, branch_name: branchName, access, member_count: memberCount } = row
  const isLeadBlocked = !canLead(row.kind, row.step)
  const campaigns = access === 'full' && !isLeadBlocked ? await offers(deps, row, managerId) : []
  return { id, name, branchName, access, memberCount, isLeadBlocked, campaigns }
}
