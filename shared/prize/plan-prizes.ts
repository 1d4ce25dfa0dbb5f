import { toFen, type Fen } from '../money/fen'
import { COST_TARGET, costLevel, type CostLevel, type CostTarget } from './cost-level'
import { highestFirst, planSum, type PlannedPrize } from './plan-sum'

/** What a bank has in mind; all amounts in fen. */
export interface PrizeWish {
  budget: Fen
  /** How many prizes, so how many customers can draw. */
  count: number
  tops: readonly PlannedPrize[]
  lowest: Fen
  /** What most prizes shall be. */
  usual: Fen
}

/** No prize below the one or above the other, in fen. */
export interface AmountLimits {
  lowest: Fen
  top: Fen
}

export const AMOUNT_LIMITS: AmountLimits = { lowest: toFen(188), top: toFen(18_800) }

export interface PrizePlan {
  outcome: 'planned'
  /** Highest first. */
  prizes: PlannedPrize[]
  /** With `total`, the exact mean: total / count. */
  count: number
  total: Fen
  /** The mean to a hundredth of a fen, which is four places of a yuan. To be shown; nothing is decided by it. */
  meanFen: number
  /** What the plan leaves of the budget. */
  left: Fen
  /** 0 to 1, to be shown. */
  shareOfUsual: number
  costLevel: CostLevel
}

export type PrizePlanRefusal = { outcome: 'refused' } & (
  /** Even with every prize but the tops at the lowest amount, the plan costs `shortBy` more than the budget. */
  | { reason: 'BUDGET_TOO_SMALL'; shortBy: Fen }
  /** More tops than prizes; or not lowest < usual < every top, or an amount outside the limits. */
  | { reason: 'TOO_MANY_TOPS' | 'AMOUNTS_OUT_OF_ORDER'; shortBy: null }
)

/** Division of whole numbers without a fraction in between, which could round up. */
const timesIn = (part: number, whole: number) => (whole - (whole % part)) / part

/** total / count, rounded half up to a hundredth. */
function meanFen(total: Fen, count: number): number {
  const hundredths = timesIn(2 * count, (total % count) * 200 + count)
  return timesIn(count, total) + hundredths / 100
}

function isInOrder(tops: readonly PlannedPrize[], { lowest, usual }: PrizeWish, limits: AmountLimits): boolean {
  const amounts = [lowest, usual, ...tops.map(({ amount }) => amount)]
  const isWithin = amounts.every((amount) => amount >= limits.lowest && amount <= limits.top)
  return isWithin && lowest < usual && tops.every(({ amount }) => usual < amount)
}

function refuseBrokenCounts({ count, tops }: PrizeWish): void {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a number of prizes: ${count}`)
  const broken = tops.find((top) => !Number.isSafeInteger(top.count) || top.count < 0)
  if (broken) throw new RangeError(`not a number of top prizes: ${broken.count}`)
}

/**
 * The plan with as many usual prizes as the budget bears, next to the tops and with the lowest amount for the rest
 * (R13). A top wished zero times is no prize. Throws RangeError when a count is no whole number, `count` is less than
 * one, or an amount is too large to be exact.
 */
export function planPrizes(
  wish: PrizeWish,
  limits: AmountLimits = AMOUNT_LIMITS,
  target: CostTarget = COST_TARGET,
): PrizePlan | PrizePlanRefusal {
  refuseBrokenCounts(wish)
  const { budget, count, lowest, usual } = wish
  const tops = highestFirst(wish.tops.filter((top) => top.count > 0))
  if (!isInOrder(tops, wish, limits)) return { outcome: 'refused', reason: 'AMOUNTS_OUT_OF_ORDER', shortBy: null }
  const rest = count - planSum(tops).count
  if (rest < 0) return { outcome: 'refused', reason: 'TOO_MANY_TOPS', shortBy: null }
  const spare = budget - planSum([...tops, { amount: lowest, count: rest }]).total
  if (spare < 0) return { outcome: 'refused', reason: 'BUDGET_TOO_SMALL', shortBy: toFen(-spare) }
  const usuals = Math.min(rest, timesIn(usual - lowest, spare))
  const prizes = [...tops, { amount: usual, count: usuals }, { amount: lowest, count: rest - usuals }].filter((prize) => prize.count > 0)
  const { total } = planSum(prizes)
  return {
    outcome: 'planned', prizes, count, total, meanFen: meanFen(total, count), left: toFen(budget - total),
    shareOfUsual: usuals / count, costLevel: costLevel(total, count, target),
  }
}
