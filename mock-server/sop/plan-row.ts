import type { SopPlan } from '#shared/sop/contract'
import { planProblems } from '#shared/sop/plan-problem'
import { planWarnings } from '#shared/sop/plan-warning'
import type { Slot } from '#shared/sop/slot'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { BANK_PLAN } from './load-sop-plan'
import { sopRule } from './sop-rule'

interface PlanRow {
  slots: readonly Slot[]
  version: number
  activeSlots: readonly Slot[] | null
  activeVersion: number | null
  activatedAt: Date | null
}

const FIND = `
  select slots, version, active_slots as "activeSlots", active_version as "activeVersion", activated_at as "activatedAt" from sop_plan where id = $1`

export const branchPlan = (branchId: string): string => `branch:${branchId}`

async function findRow(db: Queryable, id: string): Promise<PlanRow | undefined> {
  const [row] = await db.query<PlanRow>(FIND, [id])
  return row
}

/** The plan of a branch, or the bank's where it has written none; with all that is missing and unwise. */
export async function readPlan(db: Queryable, deps: Pick<Deps, 'settings'>, branchId: string): Promise<SopPlan> {
  const own = await findRow(db, branchPlan(branchId))
  const bank = await findRow(db, BANK_PLAN)
  const { slots, version, activeVersion, activatedAt } = own ?? { version: 0, activeVersion: 0, slots: bank?.slots ?? [], activatedAt: bank?.activatedAt ?? null }
  const active = own?.activeSlots ?? bank?.activeSlots ?? []
  const rule = sopRule(deps)
  return {
    slots: [...slots] as SopPlan['slots'], version, isActive: activeVersion === version, activatedAt: activatedAt && activatedAt.toISOString(),
    problems: planProblems(slots, rule), warnings: planWarnings(slots, active, rule), mostPerWeek: rule.mostPerWeek,
  }
}
