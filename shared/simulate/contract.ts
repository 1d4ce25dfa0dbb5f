import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, count, fen, givenInstant } from '../api/schemas'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { planSum } from '../prize/plan-sum'
import { isWithinDays, MOST_A_PRIZE, MOST_DAYS, MOST_ON_PAGE } from './bounds'
import { simulateRoutes } from './routes'

const percent = z.number().min(0).max(100)

/** What lies outside ends the look at the plan: no sum of it would be exact. */
const EXACT = { abort: true } as const

/** What a bank has in mind before a campaign: its prizes, and how many it expects to come and to draw; `most` customers and prizes. */
export const planOf = <Amount extends z.ZodType<Fen>, Budget extends z.ZodType<Fen>>(amount: Amount, budget: Budget, most: number) =>
  z
    .strictObject({
      startsAt: givenInstant,
      endsAt: givenInstant,
      budget,
      prizes: z.array(z.strictObject({ amount, count: z.int().min(1).max(most, EXACT) })).min(1).max(100),
      /** How many customers join, evenly over the campaign's time. */
      joins: z.int().min(0).max(most),
      /** Of those who join, how many per cent pass the gates. */
      eligible: percent.default(100),
      /** Of those who may, how many per cent draw. */
      drawRate: percent,
    })
    .superRefine((plan, context) => {
      const { startsAt, endsAt, prizes, budget: given } = plan as { startsAt: string; endsAt: string; budget: Fen; prizes: { amount: Fen; count: number }[] }
      const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (Date.parse(endsAt) <= Date.parse(startsAt)) issue('endsAt', 'must be after startsAt')
      if (!isWithinDays(startsAt, endsAt)) issue('endsAt', `must be at most ${MOST_DAYS} days after startsAt`)
      const { count: tickets, total } = planSum(prizes)
      if (total > given) issue('prizes', `cost ${formatYuan(total)} yuan, more than the budget of ${formatYuan(given)}`)
      if (tickets > most) issue('prizes', `there are ${tickets} of them, more than ${most}`)
    })

const bounded = (most: number) => z.int().min(1, EXACT).max(most, EXACT) as unknown as z.ZodType<Fen, Fen>

const amount = bounded(MOST_A_PRIZE)

/** Nine in ten runs lie between the ends. */
const range = z.object({ from: count, middle: count, to: count })

export type ForecastRange = z.output<typeof range>

const forecast = z.object({
  runs: z.int().positive(),
  /** In fen. */
  spent: range,
  /** In fen; null where nobody joins. */
  cost: range.nullable(),
  /** How the middle lies to what a customer should cost (R10). */
  level: z.enum(['low', 'onTarget', 'tooHigh']).nullable(),
  target: z.object({ from: fen, to: fen }),
  /** Of the budget, in fen. */
  left: range,
  drawn: range,
  /** Who comes when everything is gone. */
  tooLate: range,
  prizes: z.array(z.object({ amount: fen, count, drawn: range })),
  payouts: z.array(z.object({ day: calendarDay, amount: range, isProvisional: z.boolean() })),
  /** In how many runs the last prize goes before the end, and on which day in the middle of those. */
  gone: z.object({ runs: count, day: calendarDay.nullable() }),
})

export type CampaignForecast = z.output<typeof forecast>

export const simulateContract = defineContract(simulateRoutes, {
  forecastCampaign: {
    summary: 'A campaign before its launch, on the rules and the calendar it will run on: cost, prizes, payouts by day, what is left (R22, R23)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    body: planOf(amount, bounded(1_000_000_000_000), MOST_ON_PAGE),
    response: forecast,
    errors: ['ROLE_REQUIRED'],
  },
})
