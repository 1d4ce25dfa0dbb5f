import type { CustomerGroup } from '#shared/group/contract'
import { canLead } from '#shared/group/assisted-step'
import type { PlannedRevival, RevivalRefusal } from '#shared/group-health/contract'
import type { Revival } from '#shared/group-health/revival'
import { freeMinute, usualTime } from '#shared/sop/free-minute'
import { laterDay, nextDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf, type TimeOfDay } from '#shared/time/time-of-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { lockGroup } from '../group/lock-group'
import { requireGroup } from '../group/require-group'
import { findRevivals } from './find-revivals'
import { revivalDraft } from './revival-draft'
import { showGroupHealth } from './show-group-health'

type PlanDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** So many days of the calendar tell what a group is used to. */
const HABIT_DAYS = 28

/** Where the plan has its knowledge, for that is what a group is used to read. */
const HABIT = "select planned_time as time from sop_task where group_id = $1 and slot_id is not null and kind = 'content' and planned_on >= $2"

/** Games take their minute too. */
const TAKEN = `
  select to_char(at at time zone 'Asia/Shanghai', 'HH24:MI') as time from (
    select due_at as at from sop_task where group_id = $1 and state <> 'skipped'
    union all select starts_at from group_game where group_id = $1 and state <> 'ended'
  ) planned where at >= $2 and at < $3`

/** One that was let go makes room for the next of the same day. */
const PUT = `
  insert into sop_task (id, group_id, revival, planned_on, planned_time, due_at, kind, theme, text, is_provisional, remind_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, $6::timestamptz - $10 * interval '1 millisecond')
  on conflict (id) do update set
    planned_time = excluded.planned_time, due_at = excluded.due_at, theme = excluded.theme, text = excluded.text, is_edited = false,
    state = 'planned', settled_by = null, settled_at = null, skip_reason = null, remind_at = excluded.remind_at`

async function findMinute(tx: Queryable, { settings }: PlanDeps, groupId: string, day: CalendarDay): Promise<TimeOfDay | null> {
  const timesOf = async (sql: string, values: readonly (string | Date)[]) => (await tx.query<{ time: TimeOfDay }>(sql, values)).map(({ time }) => time)
  const habit = await timesOf(HABIT, [groupId, laterDay(day, -HABIT_DAYS)])
  const taken = await timesOf(TAKEN, [groupId, instantOf(day), instantOf(nextDay(day))])
  return freeMinute(usualTime(habit), taken, settings.reach.quiet, day)
}

function refusalOf({ kind, step, isPublished }: CustomerGroup, revival: Revival, isSilent: boolean): RevivalRefusal | null {
  if (!isSilent) return 'awake'
  if (!isPublished) return 'unpublished'
  return revival === 'event' && !canLead(kind, step) ? 'notTrusted' : null
}

async function put(tx: Queryable, deps: PlanDeps, groupId: string, revival: Revival): Promise<RevivalRefusal | null> {
  const day = nextDay(shanghaiDay(deps.clock.now()))
  const time = await findMinute(tx, deps, groupId, day)
  if (time === null) return 'dayFull'
  const { kind, theme, text } = revivalDraft(revival, day)
  // No slot has an id with a "_".
  const id = `${groupId}:wake_${revival}:${day}`
  await tx.query(PUT, [id, groupId, revival, day, time, instantOf(day, time), kind, theme, text, deps.settings.sop.remindBeforeMs])
  return null
}

/**
 * Puts one way to wake a silent group into its calendar, tomorrow at its usual time or the next that is free (G18). Where it
 * stands there already nothing is changed. Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH.
 */
export async function planRevival(deps: PlanDeps, { groupId, managerId, revival }: { groupId: string; managerId: string; revival: Revival }): Promise<PlannedRevival> {
  const group = await requireGroup(deps.db, deps, groupId, managerId, 'act')
  const health = await showGroupHealth(deps, groupId, managerId)
  const reason = await deps.db.transaction(async (tx) => {
    // Whoever taps at the same moment waits here, and finds it planned.
    await lockGroup(tx, groupId)
    const planned = await findRevivals(tx, groupId, health.today)
    if (planned.some((it) => it.revival === revival)) return null
    return refusalOf(group, revival, health.revivals.includes(revival)) ?? put(tx, deps, groupId, revival)
  })
  return reason ? { outcome: 'refused', reason } : { outcome: 'planned', health: { ...health, planned: await findRevivals(deps.db, groupId, health.today) } }
}
