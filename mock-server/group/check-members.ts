import type { GroupStranger, MemberCheck } from '#shared/group/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { GroupMember } from '../gateway/wecom/group'
import { fewAtATime } from '../payout/few-at-a-time'
import { requireGroup } from './require-group'
import { RIVAL_BANK } from './rival'

type CheckDeps = Pick<Deps, 'db' | 'wecom' | 'bankCore' | 'settings'>

interface KnownMember {
  externalUserId: string
  /** The bank has told that he is a customer. */
  isCustomer: boolean
  bankName: string | null
}

const KNOWN = `
  select cu.external_user_id as "externalUserId", cu.branch_id is not null or i.told_at is not null as "isCustomer", ${RIVAL_BANK} as "bankName"
  from customer cu left join insight i on i.customer_id = cu.id where cu.external_user_id = any($1)`

/** The bank's core is asked so many at once. */
const AT_ONCE = 10

async function knownMembers(db: Queryable, members: readonly GroupMember[]): Promise<Map<string, KnownMember>> {
  const rows = await db.query<KnownMember>(KNOWN, [members.map(({ userId }) => userId)])
  return new Map(rows.map((row) => [row.externalUserId, row]))
}

/** Null: the core said nothing of him. */
async function isCustomer({ bankCore }: CheckDeps, userId: string, known: KnownMember | undefined): Promise<boolean | null> {
  if (known?.isCustomer) return true
  const answer = await bankCore.findHolding(userId)
  return answer.outcome === 'known' ? answer.holding !== null : null
}

/**
 * Looks through a group for who should not be there: people whom the bank does not know (S27), and people of other banks (K5).
 * Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH, WECOM_UNAVAILABLE.
 */
export async function checkMembers(deps: CheckDeps, groupId: string, managerId: string): Promise<MemberCheck> {
  const { chatId } = await requireGroup(deps.db, deps, groupId, managerId, 'act')
  const chat = chatId && (await deps.wecom.groups.get(chatId))
  if (!chat) return { outcome: 'notTold' }
  const members = chat.members.filter(({ kind }) => kind === 'customer')
  const known = await knownMembers(deps.db, members)
  const answers = await fewAtATime(members, AT_ONCE, ({ userId }) => isCustomer(deps, userId, known.get(userId)))
  const strangers = members.flatMap(({ userId, name, joinedAt }, index): GroupStranger[] => {
    const bankName = known.get(userId)?.bankName ?? null
    if (bankName === null && answers[index] !== false) return []
    return [{ name, joinedAt: joinedAt.toISOString(), kind: bankName === null ? 'unknown' : 'rival', bankName }]
  })
  return {
    outcome: 'checked', strangers: strangers.toSorted((a, b) => Number(b.kind === 'rival') - Number(a.kind === 'rival')),
    customers: members.length, unchecked: answers.filter((answer) => answer === null).length,
  }
}
