import fc from 'fast-check'
import { expect, test } from 'vitest'
import { payoutDate } from '#shared/payout/payout-date'
import { COST_TARGET } from '#shared/prize/cost-level'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { seededRandom } from '../random'
import { campaignDays } from './campaign-days'
import { forecast } from './forecast'
import { forecastLines } from './forecast-lines'
import { simulationPlan, type SimulationPlan } from './plan-file'
import { runCampaign } from './run-campaign'

const calendar = createHolidayCalendar({})

/** Two weeks, 20,000 joins, 3,000 prizes of five yuan (R22, D1). */
const GIVEN = {
  startsAt: '2026-02-02T00:00:00+08:00', endsAt: '2026-02-16T00:00:00+08:00', budget: '15,000.00', prizes: [{ amount: '5.00', count: 3_000 }],
  joins: 20_000, drawRate: 20,
}
const planOf = (change: object = {}): SimulationPlan => simulationPlan.parse({ ...GIVEN, ...change })
const daysOf = (plan: SimulationPlan) => campaignDays(plan, calendar, 5)
const run = (plan: SimulationPlan, seed = 'test') => runCampaign(plan, daysOf(plan), seededRandom(seed))
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

test('20,000 join, 15,000 yuan are paid: 0.75 each (R22, D1)', () => {
  expect(run(planOf())).toMatchObject({ drawn: 3_000, spent: 1_500_000, cost: 75, prizes: [3_000] })
})

test('not everybody who joins draws, and what is not drawn is left (R23)', () => {
  const { drawn, spent, goneOn, tooLate } = run(planOf({ drawRate: 10 }))
  expect(drawn).toBeGreaterThan(1_850)
  expect(drawn).toBeLessThan(2_150)
  expect([spent, goneOn, tooLate]).toEqual([drawn * 500, null, 0])
})

test('of those whom a gate keeps out nobody draws', () => {
  const { drawn } = run(planOf({ drawRate: 100, eligible: 10 }))
  expect(drawn).toBeGreaterThan(1_850)
  expect(drawn).toBeLessThan(2_150)
})

test('nobody joins: nothing is spent, and there is no cost', () => {
  expect(run(planOf({ joins: 0 }))).toMatchObject({ drawn: 0, spent: 0, cost: null, goneOn: null })
})

test('what each day draws is paid on its fifth working day, over Spring Festival (R20)', () => {
  const plan = planOf({ drawRate: 10 })
  const expected = new Set(Array.from({ length: 14 }, (_, day) => payoutDate(calendar, new Date(Date.parse(plan.startsAt) + day * 86_400_000), 5).payableOn))
  expect([...run(plan).payouts.keys()]).toEqual([...expected])
  expect(expected.has('2026-02-26' as never)).toBe(true)
})

test('a campaign that begins in the evening has that evening, and its last moment is of its last day', () => {
  const days = daysOf(planOf({ startsAt: '2026-02-02T20:00:00+08:00', endsAt: '2026-02-04T00:00:00+08:00' }))
  expect([days.length, days.dayOf(days.at(0)), days.dayOf(days.at(4 / 28 - 1e-9)), days.dayOf(days.at(4 / 28 + 1e-9)), days.dayOf(days.at(1 - 1e-9))]).toEqual([
    2, '2026-02-02', '2026-02-02', '2026-02-03', '2026-02-03',
  ])
})

test('parts add up to the whole, and no plan is overspent, whatever it is (property)', () => {
  const prizes = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 188 }).map((yuan) => `${yuan}.00`), count: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 5 })
  const wanted = fc.record({ prizes, joins: fc.integer({ min: 0, max: 400 }), drawRate: fc.integer({ min: 0, max: 100 }), seed: fc.string() })
  fc.assert(fc.property(wanted, ({ seed, ...change }) => {
    const plan = planOf({ budget: '99,999,999.00', ...change })
    const { drawn, tooLate, spent, prizes: mix, payouts } = run(plan, seed)
    expect([sum(mix), sum(payouts.values())]).toEqual([drawn, spent])
    expect(mix.every((count, index) => count <= plan.prizes[index]!.count)).toBe(true)
    expect(sum(mix.map((count, index) => count * plan.prizes[index]!.amount))).toBe(spent)
    expect(drawn + tooLate).toBeLessThanOrEqual(plan.joins)
  }), { numRuns: 50 })
})

test('the same seed gives the same forecast', () => {
  expect(run(planOf({ drawRate: 10 }))).toEqual(run(planOf({ drawRate: 10 })))
  expect(run(planOf({ drawRate: 10 }), 'other').drawn).not.toBe(run(planOf({ drawRate: 10 })).drawn)
})

test('a person reads the middle of the runs, and between what nine in ten lie', () => {
  const plan = planOf({ prizes: [{ amount: '188.00', count: 10 }, { amount: '4.00', count: 2_990 }], drawRate: 14 })
  const random = seededRandom('lines')
  const result = forecast(Array.from({ length: 20 }, () => runCampaign(plan, daysOf(plan), random)))
  const lines = forecastLines(result, plan, COST_TARGET, new Set())
  expect(lines[0]).toBe('20,000 join, 100% of them may draw, 14% of those do; 20 runs')
  expect(lines[1]).toMatch(/^ {2}draws {15}2,\d{3} \(2,\d{3} to 2,\d{3}\)$/)
  expect(lines).toContain('  prizes last         to the end in every run')
  expect(lines.find((line) => line.includes('188 yuan'))).toMatch(/of 10$/)
  expect(lines.find((line) => line.includes('cost each'))).toMatch(/0\.\d+ yuan; below the target of 3 to 5$|0\.\d+ \(0\.\d+ to 0\.\d+\) yuan; below the target of 3 to 5$/)
})

test('prizes that run out tell when; a draw after that is too late (R22)', () => {
  const plan = planOf({ drawRate: 30 })
  const { goneOn, tooLate } = run(plan)
  expect(goneOn).toMatch(/^2026-02-0[789]|2026-02-1\d$/)
  expect(tooLate).toBeGreaterThan(2_500)
  expect(forecastLines(forecast([run(plan)]), plan, COST_TARGET, new Set())).toContain(`  prizes last         until ${goneOn} in 1 of 1 runs`)
})

test('a plan that costs more than its budget, ends before it begins, or draws more than everybody is refused', () => {
  const problems = (change: object) => simulationPlan.safeParse({ ...GIVEN, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  expect(problems({ budget: '14,999.99' })).toEqual(['prizes: cost 15,000 yuan, more than the budget of 14,999.99'])
  expect(problems({ endsAt: GIVEN.startsAt })).toEqual(['endsAt: must be after startsAt'])
  expect(problems({ drawRate: 101 })).toHaveLength(1)
})
