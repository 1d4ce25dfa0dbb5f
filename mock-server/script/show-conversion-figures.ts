import { lifecycleStages } from '#shared/customer/stage'
import type { ConversionFigures } from '#shared/script/contract'
import { conversionSteps } from '#shared/script/conversion-step'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { countStagesOf } from '../insight/count-stages'
import { countConversionsOf } from './count-conversions'

type OfManager = ConversionFigures['managers'][number]

const MANAGERS = `
  select m.id as "managerId", m.name, b.name as "branchName" from manager m join branch b on b.id = m.branch_id
  where 'manager' = any (m.roles) and m.status <> 'left' and ($1::text is null or m.id = $1) and ($2::text is null or m.branch_id = $2)
  order by b.name, m.name, m.id`

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0)

function totalOf(managers: readonly OfManager[]): Pick<ConversionFigures, 'steps' | 'stages'> {
  return {
    steps: conversionSteps.map((step, index) => ({ step, now: sumOf(managers.map(({ steps }) => steps[index]!.now)), reached: sumOf(managers.map(({ steps }) => steps[index]!.reached)) })),
    stages: lifecycleStages.map((stage, index) => ({ stage, count: sumOf(managers.map(({ stages }) => stages[index]!.count)) })),
  }
}

/** The eight steps and three stages of every manager, as each reads his own, and together (D14). Throws MANAGER_NOT_FOUND. */
export async function showConversionFigures({ db }: Pick<Deps, 'db'>, staffId: string): Promise<ConversionFigures> {
  const { scope, managerId, branchId } = figureScope(await readStaff(db, staffId))
  const found = await db.query<Omit<OfManager, 'steps' | 'stages'>>(MANAGERS, [managerId, branchId])
  const ids = found.map((it) => it.managerId)
  const [steps, stages] = [await countConversionsOf(db, ids), await countStagesOf(db, ids)]
  const managers = found.map((it) => ({ ...it, steps: steps.get(it.managerId)!, stages: stages.get(it.managerId)! }))
  return { scope, ...totalOf(managers), managers }
}
