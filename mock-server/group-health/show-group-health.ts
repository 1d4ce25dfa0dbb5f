import type { GroupHealth } from '#shared/group-health/contract'
import { revivals } from '#shared/group-health/revival'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'
import { findRevivals } from './find-revivals'

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

/** Deeds of each member since $2; a conversion is the deed that makes a trading customer, see customer/find-stage.ts, since he joined. */
const HEALTH = `
  with member as (
    select m.customer_id,
      exists (select 1 from group_voice v where v.group_id = $1 and v.customer_id = m.customer_id and v.spoke_at > $2)
        or exists (select 1 from voucher v where v.customer_id = m.customer_id and v.drawn_at > $2)
        or exists (
          select 1 from group_game_player p join group_game g on g.id = p.game_id
          where g.group_id = $1 and p.customer_id = m.customer_id and p.joined_at > $2
        ) as is_active,
      exists (select 1 from voucher v where v.customer_id = m.customer_id and v.used_at >= m.changed_at)
        or exists (select 1 from coupon c where c.customer_id = m.customer_id and c.used_at >= m.changed_at) as is_converted
    from group_member m where m.group_id = $1 and m.is_member
  ), sends as (
    select count(*)::int as sent, count(*) filter (where kind in ('content', 'offer'))::int as content
    from sop_task where group_id = $1 and state = 'sent' and settled_at > $2
  )
  select count(*)::int as members, count(*) filter (where is_active)::int as active, count(*) filter (where is_converted)::int as converted,
    (select sent from sends) as sent, (select content from sends) as content,
    (select max(spoke_at) from group_voice where group_id = $1) as spoke_at, (select made_at from customer_group where id = $1) as made_at
  from member`

/** How alive a group is (G17, G18, G19, D5, D6). Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH. */
export async function showGroupHealth(deps: Pick<Deps, 'db' | 'clock' | 'settings'>, groupId: string, managerId: string): Promise<GroupHealth> {
  const { db, clock, settings: { groupHealth: { days, activeGoal, silentDays: mostSilent } } } = deps
  await requireGroup(db, deps, groupId, managerId, 'look')
  const now = clock.now().getTime()
  const today = shanghaiDay(new Date(now))
  const [row] = await db.query<Row>(HEALTH, [groupId, new Date(now - days * DAY_MS)])
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
