import type { GroupInterest } from '#shared/interest/contract'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { weekNumber } from '#shared/time/weekday'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'

/** More would be a list to read, not a hint. */
const MOST = 3

const LIKED = `
  select t.name as tag, count(distinct ct.customer_id)::int as members
  from group_member m join customer_tag ct on ct.customer_id = m.customer_id and ct.is_wanted join corp_tag t on t.id = ct.tag_id
  where m.group_id = $1 and m.is_member and t.name = any($2)
  group by t.name order by members desc, t.name limit ${MOST}`

/** The texts of an interest take turns, one a week. */
const textOf = (texts: readonly string[], today: CalendarDay): string => texts[weekNumber(today) % texts.length]!

/** What members of a group like, and what to talk of (G25): how many, never who. Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH. */
export async function listInterests(deps: Pick<Deps, 'db' | 'clock' | 'settings' | 'demo'>, groupId: string, managerId: string): Promise<GroupInterest[]> {
  await requireGroup(deps.db, deps, groupId, managerId, 'look')
  const { interests } = deps.demo.community
  const liked = await deps.db.query<Pick<GroupInterest, 'tag' | 'members'>>(LIKED, [groupId, interests.map(({ tag }) => tag)])
  const today = shanghaiDay(deps.clock.now())
  return liked.map((it) => ({ ...it, text: textOf(interests.find(({ tag }) => tag === it.tag)!.texts, today) }))
}
