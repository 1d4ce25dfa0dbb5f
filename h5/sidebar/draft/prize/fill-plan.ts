import { toFen, type Fen } from '#shared/money/fen'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import type { PlanAnswer } from '#shared/prize/contract'
import type { DraftForm } from '../draft-form'
import { typedText } from '../../form/typed-number'

type PrizeLine = DraftForm['prizes'][number]
type Planned = Extract<PlanAnswer, { outcome: 'planned' }>['prizes'][number]

const ROUND = [1, 2, 5]

/** The next round sum above a prize, as people like a threshold: 188 → 200, 88 → 100, 3.88 → 5, 1.88 → 2 yuan. */
export function usualMinimumSpend(amount: Fen): Fen {
  for (let decade = 100; ; decade *= 10) {
    const step = ROUND.find((it) => it * decade > amount)
    if (step !== undefined) return toFen(step * decade)
  }
}

/** A code that no other line has. */
function freeCode(taken: readonly string[], amount: Fen): string {
  const code = `prize-${amount}`
  return taken.includes(code) ? freeCode(taken, toFen(amount + 1)) : code
}

/** A planned prize as a line of the table: names and thresholds of the same amount stay what they were. */
export function fillPlan(planned: readonly Planned[], lines: readonly PrizeLine[]): PrizeLine[] {
  const codes = lines.map(({ code }) => code)
  return planned.map(({ amount, count }) => {
    const known = lines.find((line) => parseYuan(typedText(line.amount)) === amount)
    if (known) return { ...known, count: String(count) }
    return {
      code: freeCode(codes, amount), name: `${formatYuan(amount)}元奖`, amount: formatYuan(amount),
      count: String(count), minimumSpend: formatYuan(usualMinimumSpend(amount)),
    }
  })
}
