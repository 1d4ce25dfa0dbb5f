import type { FollowUp, FollowUpPlan, FollowUpStanding } from '#shared/follow-up/contract'
import { daysBetween, laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Pair } from '../chat/pair'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { AttributedSale } from './attribute-sale'
import { findPlan, type KeptPlan } from './find-plan'
import { findSale } from './find-sale'
import { isPlanOver } from './is-plan-over'

const DAYS = 'select plan_day as day, due_on as "dueOn", state from follow_up where plan_id = $1 order by plan_day'

const OPEN = `
  select id, kind, plan_day as "planDay", due_on as "dueOn", note from follow_up
  where customer_id = $1 and manager_id = $2 and state = 'open' order by due_on, made_at, id`

async function listOpen(db: Queryable, { customerId, managerId }: Pair, today: CalendarDay): Promise<FollowUp[]> {
  const rows = await db.query<Omit<FollowUp, 'daysDue'>>(OPEN, [customerId, managerId])
  return rows.map((row) => ({ ...row, daysDue: daysBetween(row.dueOn, today) }))
}

async function shown(db: Queryable, { id, beganAt, windowDays }: KeptPlan, sale: AttributedSale | null): Promise<FollowUpPlan> {
  const beganOn = shanghaiDay(beganAt)
  return { id, beganOn, windowDays, sale, countsUntil: laterDay(beganOn, windowDays), days: await db.query<FollowUpPlan['days'][number]>(DAYS, [id]) }
}

/** A manager's plan for the customer, what came of it, and what is still to be done: his own, no colleague's. */
export async function showFollowUps({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>, pair: Pair): Promise<FollowUpStanding> {
  const now = clock.now()
  const today = shanghaiDay(now)
  const plan = await findPlan(db, pair)
  const sale = plan && (await findSale(db, pair.customerId, plan))
  return {
    today,
    plan: plan && (await shown(db, plan, sale)),
    canBegin: plan === null || isPlanOver(plan, sale, now),
    offer: { days: settings.followUp.plan.map(({ day }) => day), windowDays: settings.followUp.windowDays },
    open: await listOpen(db, pair, today),
  }
}
