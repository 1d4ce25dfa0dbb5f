import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { BANK_PLAN } from './load-sop-plan'
import { plannedTasks, type PlannedGroup, type PlannedTask } from './planned-tasks'

type MakeDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'calendar'>

interface Stale extends PlannedGroup {
  made_for: string
}

/** Groups whose plan, kind, step or day is another than when their tasks were made; one that is not published has no plan. */
const STALE = `
  with wanted as (
    select g.id, g.kind, g.step,
      case when g.published_at is null then '[]'::jsonb else coalesce(own.active_slots, bank.active_slots, '[]'::jsonb) end as slots,
      concat_ws(' ', $1::text, g.kind, g.step, g.published_at is not null,
        case when own.active_slots is null then 'bank ' || coalesce(bank.active_version, 0) else 'own ' || own.active_version end) as made_for
    from customer_group g
      left join sop_plan own on own.branch_id = g.branch_id and own.active_slots is not null
      left join sop_plan bank on bank.id = $2
  )
  select w.* from wanted w left join sop_made m on m.group_id = w.id where m.made_for is distinct from w.made_for order by w.id`

/** Of two processes the first makes them: the other waits for it, and finds it done. */
const CLAIM = `
  insert into sop_made (group_id, made_for) values ($1, $2)
  on conflict (group_id) do update set made_for = excluded.made_for where sop_made.made_for <> excluded.made_for returning 1`

/** What was edited, settled, is over, or is the group's own stays as it is. */
const PUT = `
  insert into sop_task (id, group_id, slot_id, planned_on, planned_time, due_at, kind, theme, text, is_provisional, remind_at)
  select id, $1, slot_id, planned_on, planned_time, due_at, kind, theme, text, is_provisional, due_at - $4 * interval '1 millisecond'
  from jsonb_to_recordset($2::jsonb) as given
    (id text, slot_id text, planned_on date, planned_time text, due_at timestamptz, kind text, theme text, text text, is_provisional boolean)
  where due_at > $3
  on conflict (id) do update set
    planned_time = excluded.planned_time, due_at = excluded.due_at, kind = excluded.kind, theme = excluded.theme, text = excluded.text,
    is_provisional = excluded.is_provisional, remind_at = excluded.remind_at
  where sop_task.state = 'planned' and not sop_task.is_edited and sop_task.due_at > $3`

const DROP = `
  delete from sop_task where group_id = $1 and slot_id is not null and state = 'planned' and not is_edited and due_at > $3 and id <> all ($2)`

async function makeFor({ clock, settings }: MakeDeps, tx: Queryable, { id, made_for: madeFor }: Stale, tasks: readonly PlannedTask[]): Promise<void> {
  const claimed = await tx.query(CLAIM, [id, madeFor])
  if (claimed.length === 0) return
  const now = clock.now()
  await tx.query(DROP, [id, tasks.map((it) => it.id), now])
  await tx.query(PUT, [id, JSON.stringify(tasks), now, settings.sop.remindBeforeMs])
}

/** Turns each group's weekly plan into dated tasks for this week and the next (G10). Again, or side by side, it makes the same. */
export async function makeTasks(deps: MakeDeps): Promise<void> {
  const today = shanghaiDay(deps.clock.now())
  const stale = await deps.db.query<Stale>(STALE, [today, BANK_PLAN])
  for (const group of stale) {
    const tasks = plannedTasks(group, today, deps)
    await deps.db.transaction((tx) => makeFor(deps, tx, group, tasks))
  }
}
