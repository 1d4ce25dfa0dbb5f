import { sumFen, toFen } from '../money/fen'
import { planByAmount, planSum } from '../prize/plan-sum'
import type { RuleFacts } from './rule-lines'

/** A number that somebody wrote into a rule and that the plan does not have. */
export interface StrangeFigure {
  /** Which rule, from 0. */
  rule: number
  /** As it stands there: "4820份". */
  figure: string
}

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([千万])?\s*`

const AMOUNT = new RegExp(`${NUMBER}[元块]|¥\\s*${NUMBER}`, 'g')

/** Parts, or people let in; not "5个工作日" and not "6个月". */
const COUNT = new RegExp(`${NUMBER}(?:份|个(?=$|[^\\p{Script=Han}]|微信红包|红包|立减金|奖|名额))|前\\s*${NUMBER}[名位]`, 'gu')

const FACTORS: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000 }

/** Full-width digits, as some input methods leave them. The comma of a sentence is none of a number: it stays. */
const plain = (text: string) => text.replace(/[０-９．]/g, (sign) => sign.normalize('NFKC')).replaceAll('￥', '¥')

function readNumber([, number, factor, other, otherFactor]: RegExpExecArray | RegExpMatchArray): number {
  const value = Number((number ?? other)!.replaceAll(',', ''))
  return value * (FACTORS[factor ?? otherFactor ?? ''] ?? 1)
}

/** Every amount of fen that is true of the campaign. Nothing at all is: "0元". */
function knownAmounts({ prizes, referral }: RuleFacts): Set<number> {
  const tiers = referral?.tiers.map(({ amount }) => amount) ?? []
  const rewards = referral ? [referral.budget, referral.minimumSpend, ...tiers.map((_, index) => sumFen(tiers.slice(0, index + 1)))] : []
  const spends = prizes.map(({ minimumSpend }) => minimumSpend)
  return new Set([toFen(0), planSum(prizes).total, ...prizes.map(({ amount }) => amount), ...spends, ...tiers, ...rewards])
}

/** Every count that is; one is what each customer draws. */
const knownCounts = ({ prizes }: RuleFacts) =>
  new Set([1, planSum(prizes).count, ...prizes.map(({ count }) => count), ...planByAmount(prizes).map(({ count }) => count)])

/** The counts and amounts of yuan in free rules that are none of the plan's, in the order of the text. The server's check. */
export function strangeFigures(rules: readonly string[], facts: RuleFacts): StrangeFigure[] {
  const [amounts, counts] = [knownAmounts(facts), knownCounts(facts)]
  return rules.flatMap((text, rule) => {
    const found = [
      ...[...plain(text).matchAll(AMOUNT)].filter((match) => !amounts.has(Math.round(readNumber(match) * 100))),
      ...[...plain(text).matchAll(COUNT)].filter((match) => !counts.has(readNumber(match))),
    ]
    found.sort((one, other) => one.index - other.index)
    return found.map(([figure]) => ({ rule, figure: figure.trim() }))
  })
}
