import type { Deps } from '../deps'
import type { WecomGroup } from '../gateway/wecom/group'
import { adoptRoom } from '../group/adopt-room'
import { lockGroup } from '../group/lock-group'
import { raiseRivalAlerts } from '../group/raise-rival-alerts'
import { recordGroupChanges, type GroupChange } from '../group/record-group-changes'
import { fewAtATime } from '../payout/few-at-a-time'
import type { GroupEvent } from './event'
import { knowCustomer } from './know-customer'

type GroupDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom'>

interface Member {
  customerId: string
  isMember: boolean
  changedAt: Date
}

/** Of a group we see for the first time everybody has to be asked for. */
const AT_ONCE = 10

const MEMBERS = `
  select customer_id as "customerId", is_member as "isMember", changed_at as "changedAt" from group_member where group_id = $1`

/** Every customer in the group now, with the instant he joined. */
async function presentCustomers(deps: GroupDeps, { members }: WecomGroup): Promise<Map<string, Date>> {
  const customers = members.filter(({ kind }) => kind === 'customer')
  const ids = await fewAtATime(customers, AT_ONCE, (it) => knowCustomer(deps, it.userId, it))
  return new Map(customers.flatMap(({ joinedAt }, index) => (ids[index] ? [[ids[index], joinedAt] as const] : [])))
}

const instant = (ms: number): string => new Date(ms).toISOString()

/**
 * WeCom counts in seconds. Who left and came back within one came back after he left; a join of before is old news, as
 * another event may bring it.
 */
function joinInstant(joinedAt: Date, leftAt: Date | undefined): string {
  const isOfTheSameSecond = leftAt && joinedAt <= leftAt && leftAt.getTime() - joinedAt.getTime() < 1000
  return instant(isOfTheSameSecond ? leftAt.getTime() + 1 : joinedAt.getTime())
}

/** What has to be written down so that we know what WeCom knows. Who is missing left with this event, or since we heard of him. */
function difference(groupId: string, present: ReadonlyMap<string, Date>, known: readonly Member[], happenedAt: Date): GroupChange[] {
  const of = new Map(known.map((it) => [it.customerId, it]))
  const joins = [...present].filter(([customerId]) => !of.get(customerId)?.isMember)
  const leaves = known.filter(({ customerId, isMember }) => isMember && !present.has(customerId))
  return [
    ...joins.map(([customerId, joinedAt]): GroupChange => ({
      customerId, groupId, kind: 'join', happenedAt: joinInstant(joinedAt, of.get(customerId)?.changedAt),
    })),
    ...leaves.map(({ customerId, changedAt }): GroupChange => ({
      customerId, groupId, kind: 'leave', happenedAt: instant(Math.max(happenedAt.getTime(), changedAt.getTime())),
    })),
  ]
}

/**
 * Brings the members of one of our groups to what WeCom says they are now: so events may repeat, be late or be missing.
 * A room that WeCom opened behind one of ours becomes ours (G2); others are left alone. Who joins and is of another bank is noted (K5).
 * Throws WECOM_UNAVAILABLE: then the event has to come again.
 */
export async function onGroupEvent(deps: GroupDeps, { chatId, isDismissed, happenedAt }: GroupEvent): Promise<void> {
  const { db, wecom } = deps
  const [known] = await db.query<{ id: string }>('select id from customer_group where chat_id = $1', [chatId])
  if (!known && isDismissed) return
  const now = isDismissed ? null : await wecom.groups.get(chatId)
  if (!now && !isDismissed) return
  const groupId = known?.id ?? (await adoptRoom(deps, now!))
  if (!groupId) return
  const present = now ? await presentCustomers(deps, now) : new Map<string, Date>()
  await db.transaction(async (tx) => {
    await lockGroup(tx, groupId)
    const changes = difference(groupId, present, await tx.query<Member>(MEMBERS, [groupId]), happenedAt)
    if (changes.length === 0) return
    await recordGroupChanges(tx, changes)
    await raiseRivalAlerts(tx, groupId, changes.filter(({ kind }) => kind === 'join').map(({ customerId }) => customerId), happenedAt)
  })
}
