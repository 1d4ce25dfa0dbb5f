import { toFen } from '#shared/money/fen'
import type { CostTarget } from '#shared/prize/cost-level'
import type { Settings } from '../settings'

/** What this bank wants a customer to cost on average (R10). */
export function costTarget({ targetCost }: Settings): CostTarget {
  return { from: toFen(targetCost.from), to: toFen(targetCost.to) }
}
