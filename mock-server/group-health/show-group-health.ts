import type { GroupHealth } from '#shared/group-health/contract'
import { revivals } from '#shared/group-health/revival'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'
import { findRevivals } from './find-revivals'
import { MEMBER } from './member-sql'

const DAY_MS = 24 * 60 * 60 * 1000

interface Row {
  members: number
  active: number
  converted: number
  sent: number
  content: number
  spoke_at: Date | null
  made_at: Date | null
}

const HEALTH = `
  with ${MEMBER}, sends as (
    select count(*)::int as sent, count(*) filter (where kind in ('content', 'offer'))::int as content
    from sop_task where group_id = any ($1::text[]) and state = 'sent' and settled_at > $2
  )
  select count(*)::int as members, count(*) filter (where is_active)::int as active, count(*) filter (where is_converted)::int as converted,
    (select sent from sends) as sent, (select content from sends) as content,
    (select max(spoke_at) from group_voice where group_id = any ($1::text[])) as spoke_at, (select min(made_at) from customer_group where id = any ($1::text[])) as made_at
  from member`

/** How alive a group is (G17, G18, G19, D5, D6). Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH. */
export async function showGroupHealth(deps: Pick<Deps, 'db' | 'clock' | 'settings'>, groupId: string, managerId: string): Promise<GroupHealth> {
  const { db, clock, settings: { groupHealth: { days, activeGoal, silentDays: mostSilent } } } = deps
  await requireGroup(db, deps, groupId, managerId, 'look')
  const now = clock.now().getTime()
  const today = shanghaiDay(new Date(now))
  const [row] = await db.query<Row>(HEALTH, [[groupId], new Date(now - days * DAY_MS)])
  const { members, active, converted, sent, content, spoke_at: spokeAt, made_at: madeAt } = row!
  const daysSince = (at: Date | null) => at && Math.max(0, Math.floor((now - at.getTime()) / DAY_MS))
  // Where nobody has ever spoken the silence began with the group.
  const silence = daysSince(spokeAt ?? madeAt)
  return {
    days, today, activeGoal, silentDays: daysSince(spokeAt),
    active: { part: active, whole: members },
    converted: { part: converted, whole: members },
    content: { part: content, whole: sent },
    planned: await findRevivals(db, groupId, today),
    revivals: silence !== null && silence >= mostSilent ? [...revivals] : [],
  }
}
