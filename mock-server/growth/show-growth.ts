import type { Growth, GrowthFigures } from '#shared/growth/contract'
import type { Rate } from '#shared/group-health/rate'
import { toFen } from '#shared/money/fen'
import { laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { readMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope, type Scope } from '../funnel/figure-scope'
import { ACTIVE, CERTIFIED, SPAN } from './span-sql'

type GrowthDeps = Pick<Deps, 'db' | 'clock' | 'calendar' | 'settings'>

export interface GrowthQuestion {
  days: string
  until: CalendarDay | 'today'
}

type Counted = Omit<GrowthFigures, 'net' | 'managersActive'>

async function activeOn({ db }: GrowthDeps, days: readonly CalendarDay[], { managerId, branchId }: Scope): Promise<Rate> {
  const [rate] = await db.query<Rate>(ACTIVE, [days, managerId, branchId])
  return rate!
}

const daysOf = (from: CalendarDay, count: number) => Array.from({ length: count }, (_, index) => laterDay(from, index))

/** Managers are looked at on working days alone: nobody has to open his sidebar on a holiday. */
async function figuresOf(deps: GrowthDeps, from: CalendarDay, count: number, scope: Scope): Promise<GrowthFigures> {
  const { db, calendar } = deps
  const [row] = await readMany<Counted>(db, SPAN, [instantOf(from), instantOf(laterDay(from, count)), scope.managerId, scope.branchId])
  const { gross, deleted, newCustomers, activeCustomers, sales, aumUplift } = row!
  return {
    gross, deleted, net: gross - deleted, newCustomers, activeCustomers, sales: toFen(sales), aumUplift: toFen(aumUplift),
    managersActive: await activeOn(deps, daysOf(from, count).filter((day) => calendar.isWorkingDay(day)), scope),
  }
}

/** Any period beside the equal one before it (D19). Throws MANAGER_NOT_FOUND. */
export async function showGrowth(deps: GrowthDeps, staffId: string, question: GrowthQuestion): Promise<Growth> {
  const { scope, ...whose } = figureScope(await readStaff(deps.db, staffId))
  const count = Number(question.days)
  const until = question.until === 'today' ? shanghaiDay(deps.clock.now()) : question.until
  const [from, beforeFrom] = [laterDay(until, 1 - count), laterDay(until, 1 - 2 * count)]
  const [certified] = await readMany<Rate>(deps.db, CERTIFIED, [whose.managerId, whose.branchId])
  const { managerActiveGoal, certifiedGoal } = deps.settings.growth
  return {
    scope, from, until, beforeFrom, beforeUntil: laterDay(from, -1),
    now: await figuresOf(deps, from, count, whose), before: await figuresOf(deps, beforeFrom, count, whose),
    managersOnLastDay: await activeOn(deps, [until], whose), certified: certified!,
    goals: { managersActive: managerActiveGoal, certified: certifiedGoal },
  }
}
