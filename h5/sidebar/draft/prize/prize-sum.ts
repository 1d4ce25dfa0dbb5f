import { sumFen, toFen, type Fen } from '#shared/money/fen'
import { parseYuan } from '#shared/money/yuan'
import { costLevel, type CostLevel } from '#shared/prize/cost-level'
import type { DraftForm } from '../draft-form'
import { typedNumber, typedText } from '../../form/typed-number'

export interface PrizeSum {
  count: number
  total: Fen
  /** Yuan a prize with four places, to be shown: "3.8797". */
  mean: string
  costLevel: CostLevel
  /** Set aside for inviting friends. */
  referral: Fen
  /** Of the budget; below zero when it is overspent. */
  left: Fen
}

/** More of either is refused anyway; below, every sum is exact. */
const MOST_FEN = 10_000_000
const MOST_PRIZES = 1_000_000

const yuanIn = (text: string) => parseYuan(typedText(text))

function readLines(prizes: DraftForm['prizes']): { amount: Fen; count: number }[] | null {
  const lines = prizes.flatMap((prize) => {
    const [amount, count] = [yuanIn(prize.amount), typedNumber(prize.count)]
    return amount === null || count === null || amount > MOST_FEN || count > MOST_PRIZES ? [] : [{ amount, count }]
  })
  return lines.length === prizes.length ? lines : null
}

/** What the plan in the form comes to; null while an amount or a count cannot be read. */
export function prizeSum({ prizes, budget, referral }: Pick<DraftForm, 'prizes' | 'budget' | 'referral'>): PrizeSum | null {
  const lines = readLines(prizes)
  const [whole, setAside] = [yuanIn(budget), referral.isOn ? yuanIn(referral.budget) : toFen(0)]
  if (lines === null || whole === null || setAside === null) return null
  const total = sumFen(lines.map(({ amount, count }) => toFen(amount * count)))
  const count = lines.reduce((sum, line) => sum + line.count, 0)
  if (count === 0) return null
  return {
    count, total, referral: setAside, left: toFen(whole - setAside - total),
    mean: (total / count / 100).toFixed(4), costLevel: costLevel(total, count),
  }
}
