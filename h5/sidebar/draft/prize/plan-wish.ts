import type { Client } from '#shared/api/client'
import { toFen, type Fen } from '#shared/money/fen'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import type { DraftForm } from '../draft-form'
import { countProblem, onlyProblems } from '../../form/find-problems'
import { typedNumber, typedText } from '../../form/typed-number'

/** What somebody has in mind, as he types it. */
export interface PlanWish {
  budget: string
  count: string
  tops: { amount: string; count: string }[]
  lowest: string
  usual: string
}

type PlanBody = Parameters<Client['prize']['planPrizes']>[0]['body']

const MOST_PRIZES = 1_000_000
const MOST_TOPS = 1000

const yuanIn = (text: string) => parseYuan(typedText(text))
const referralFen = ({ isOn, budget }: DraftForm['referral']) => (isOn ? (yuanIn(budget) ?? toFen(0)) : toFen(0))

/** Begins with what the form has, in the pattern of R13: 188 once, 88 twice, most of them 3.88, the rest 1.88. */
export function firstWish({ budget, prizes, referral }: DraftForm): PlanWish {
  const whole = yuanIn(budget)
  const count = prizes.reduce((sum, prize) => sum + (typedNumber(prize.count) ?? 0), 0)
  return {
    budget: whole === null ? '' : formatYuan(toFen(Math.max(0, whole - referralFen(referral)))),
    count: count === 0 ? '' : String(count),
    tops: [{ amount: '188', count: '1' }, { amount: '88', count: '2' }],
    lowest: '1.88',
    usual: '3.88',
  }
}

/** The whole campaign's budget for this plan: what is set aside for invitations comes on top. */
export function wholeBudget(budget: Fen, { referral }: Pick<DraftForm, 'referral'>): Fen {
  return toFen(budget + referralFen(referral))
}

export type WishProblems = Readonly<Partial<Record<string, string>>>

const AMOUNT = '请填写金额，例如 3.88'

/** What cannot be asked yet, by the field's path. */
export function wishProblems({ budget, count, tops, lowest, usual }: PlanWish): WishProblems {
  const amounts = [['budget', budget], ['lowest', lowest], ['usual', usual], ...tops.map(({ amount }, index) => [`tops.${index}.amount`, amount])]
  const counts: [string, string][] = [
    ['count', countProblem(count, 1, MOST_PRIZES)],
    ...tops.map((top, index): [string, string] => [`tops.${index}.count`, countProblem(top.count, 1, MOST_TOPS)]),
  ]
  const looked = [...amounts.map(([path, text]) => [path!, yuanIn(text!) === null ? AMOUNT : '']), ...counts]
  return onlyProblems(Object.fromEntries(looked))
}

/** The wish as the server is asked; only for one without problems. */
export function planBody({ budget, count, tops, lowest, usual }: PlanWish): PlanBody {
  return {
    budget: yuanIn(budget)!,
    count: typedNumber(count)!,
    tops: tops.map((top) => ({ amount: yuanIn(top.amount)!, count: typedNumber(top.count)! })),
    lowest: yuanIn(lowest)!,
    usual: yuanIn(usual)!,
  }
}
