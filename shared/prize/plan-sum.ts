import { sumFen, toFen, type Fen } from '../money/fen'

export interface PlannedPrize {
  amount: Fen
  count: number
}

/** Sorts in place: phones of 2022 have no toSorted. */
export function highestFirst<Line extends { amount: Fen }>(lines: Line[]): Line[] {
  lines.sort((one, other) => other.amount - one.amount)
  return lines
}

/** A plan by its amounts, highest first: prizes of the same amount are one line. Amounts in fen. */
export function planByAmount(prizes: readonly PlannedPrize[]): PlannedPrize[] {
  const counts = new Map<Fen, number>()
  for (const { amount, count } of prizes) counts.set(amount, (counts.get(amount) ?? 0) + count)
  return highestFirst([...counts].map(([amount, count]) => ({ amount, count })))
}

/** What a plan comes to, in fen. Throws RangeError when that is too much to be exact. */
export function planSum(prizes: readonly PlannedPrize[]): { count: number; total: Fen } {
  return {
    count: prizes.reduce((sum, { count }) => sum + count, 0),
    total: sumFen(prizes.map(({ amount, count }) => toFen(amount * count))),
  }
}
