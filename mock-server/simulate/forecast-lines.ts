import { savingOf, USUAL_COST } from '#shared/funnel/cost'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { costLevel, type CostTarget } from '#shared/prize/cost-level'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Forecast, Range } from './forecast'
import type { SimulationPlan } from './plan-file'

const whole = (count: number) => count.toLocaleString('en-US')
const yuanOf = (fen: number) => formatYuan(toFen(fen))

/** One number where all runs agree. */
const rangeText = ({ from, middle, to }: Range, text: (value: number) => string) =>
  from === to ? text(middle) : `${text(middle)} (${text(from)} to ${text(to)})`

const row = (name: string, text: string) => `  ${name.padEnd(20)}${text}`

function costLines({ spent, cost }: Forecast, plan: SimulationPlan, target: CostTarget): string[] {
  if (cost === null) return [row('cost each', '— (nobody joins)')]
  const level = { low: 'below', onTarget: 'within', tooHigh: 'above' }[costLevel(toFen(spent.middle), plan.joins, target)]
  const { usual, saved } = savingOf(toFen(spent.middle), plan.joins)
  return [
    row('cost each', `${rangeText(cost, yuanOf)} yuan; ${level} the target of ${yuanOf(target.from)} to ${yuanOf(target.to)}`),
    row('saved', `${yuanOf(saved)} yuan, of ${yuanOf(usual)} at the usual ${yuanOf(USUAL_COST)} each`),
  ]
}

/** What is forecast, for a person to read: the middle of all runs, and between what nine in ten lie. */
export function forecastLines(result: Forecast, plan: SimulationPlan, target: CostTarget, provisional: ReadonlySet<CalendarDay>): string[] {
  const { gone } = result
  return [
    `${whole(plan.joins)} join, ${plan.eligible}% of them may draw, ${plan.drawRate}% of those do; ${whole(result.runs)} runs`,
    row('draws', rangeText(result.drawn, whole)),
    row('too late', `${rangeText(result.tooLate, whole)} find the prizes gone`),
    row('spent', `${rangeText(result.spent, yuanOf)} yuan`),
    row('left of the budget', `${rangeText({ from: plan.budget - result.spent.to, middle: plan.budget - result.spent.middle, to: plan.budget - result.spent.from }, yuanOf)} yuan`),
    ...costLines(result, plan, target),
    row('prizes last', gone.day === null ? 'to the end in every run' : `until ${gone.day} in ${whole(gone.runs)} of ${whole(result.runs)} runs`),
    'prizes drawn',
    ...plan.prizes.map(({ amount, count }, index) => row(`${formatYuan(amount)} yuan`, `${rangeText(result.prizes[index]!, whole)} of ${whole(count)}`)),
    'paid on',
    ...result.payouts.map(({ day, amount }) => row(provisional.has(day) ? `about ${day}` : day, `${rangeText(amount, yuanOf)} yuan`)),
  ]
}
