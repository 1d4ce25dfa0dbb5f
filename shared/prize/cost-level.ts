import { toFen, type Fen } from '../money/fen'

/** What one customer may cost on average, in fen; both ends are on target (R10). */
export interface CostTarget {
  from: Fen
  to: Fen
}

export const COST_TARGET: CostTarget = { from: toFen(300), to: toFen(500) }

export type CostLevel = 'low' | 'onTarget' | 'tooHigh'

/**
 * How the mean of `total` over `count` prizes lies to the target. Compares whole fen, so 5.00 is never "a bit more".
 * Throws RangeError when an amount is too large to be exact.
 */
export function costLevel(total: Fen, count: number, target: CostTarget = COST_TARGET): CostLevel {
  if (total < toFen(count * target.from)) return 'low'
  return total > toFen(count * target.to) ? 'tooHigh' : 'onTarget'
}
