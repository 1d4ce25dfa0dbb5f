import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { seededRandom } from '../random'
import { defaultSettings } from '../settings'
import { campaignDays } from '../simulate/campaign-days'
import { simulationPlan } from '../simulate/plan-file'
import { runCampaign } from '../simulate/run-campaign'
import type { Report } from './report'
import { median } from './statistics'

const RUNS = 5

/** Two weeks of a campaign for a million, of whom one in seven draws. */
const PLAN = {
  startsAt: '2026-02-02T00:00:00+08:00', endsAt: '2026-02-16T00:00:00+08:00', budget: '800,000.00', prizes: [{ amount: '5.00', count: 150_000 }], joins: 1_000_000, drawRate: 14,
}

/** How long one run of a campaign before its launch takes (R22). */
export async function benchSimulate(report: Report): Promise<void> {
  report.say('simulate')
  const plan = simulationPlan.parse(PLAN)
  const days = campaignDays(plan, createHolidayCalendar({}), defaultSettings.payoutWorkingDays)
  const random = seededRandom('bench')
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now()
    runCampaign(plan, days, random)
    return performance.now() - begin
  })
  report.figure('simulate.millionMs', median(times), 'ms for one run with 1,000,000 joins')
}
