import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { simulateContract } from '#shared/simulate/contract'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { seededRandom } from '../random'
import { defaultSettings } from '../settings'
import { forecastCampaign } from './forecast-campaign'

const deps = () => ({ random: seededRandom('test'), calendar: createHolidayCalendar({}), settings: defaultSettings })
const plan = { startsAt: '2026-02-02T00:00:00+08:00', endsAt: '2026-02-16T00:00:00+08:00', budget: toFen(1_500_000), prizes: [{ amount: toFen(500), count: 3_000 }], joins: 20_000, eligible: 100, drawRate: 20 }

test('20,000 join, 15,000 yuan are paid: 0.75 each in every run, and nothing is left (R22, D1)', async () => {
  const result = await forecastCampaign(deps(), plan)
  expect(result).toMatchObject({
    cost: { from: 75, middle: 75, to: 75 }, level: 'low', spent: { middle: 1_500_000 }, left: { from: 0, middle: 0, to: 0 }, gone: { runs: 20 }, prizes: [{ drawn: { middle: 3_000 } }],
  })
})

test('what is not drawn is left of the budget, and the days it is paid on add up to what is spent (R23)', async () => {
  const { spent, left, payouts, gone } = await forecastCampaign(deps(), { ...plan, joins: 5_000, drawRate: 10 })
  expect([spent.from + left.to, spent.middle + left.middle, spent.to + left.from]).toEqual([1_500_000, 1_500_000, 1_500_000])
  expect(gone).toEqual({ runs: 0, day: null })
  const paid = payouts.reduce((sum, { amount }) => sum + amount.middle, 0)
  expect(Math.abs(paid - spent.middle) / spent.middle).toBeLessThan(0.05)
})

test('a plan of a thousand years is refused where it ends: nobody waits for its every working day', () => {
  const flawOf = (endsAt: string) => simulateContract.endpoints.forecastCampaign.body.safeParse({ ...plan, endsAt }).error?.issues.map(({ path, message }) => [...path, message])
  expect(flawOf('2027-02-03T00:00:00+08:00')).toBeUndefined()
  expect(flawOf('2027-02-03T00:00:01+08:00')).toEqual([['endsAt', 'must be at most 366 days after startsAt']])
  expect(flawOf('2999-12-31T00:00:00Z')).toEqual([['endsAt', 'must be at most 366 days after startsAt']])
})

test.each([
  ['a prize', { amount: Number.MAX_SAFE_INTEGER, count: 3_000 }, 'amount'],
  ['a prize below nothing', { amount: Number.MIN_SAFE_INTEGER, count: 200_000 }, 'amount'],
  ['a count', { amount: 500, count: Number.MAX_SAFE_INTEGER }, 'count'],
])('%s whose sum would not be exact is refused where it stands', (_, prize, field) => {
  const { error } = simulateContract.endpoints.forecastCampaign.body.safeParse({ ...plan, prizes: [prize] })
  expect(error!.issues.map(({ path }) => path)).toEqual([['prizes', 0, field]])
})
