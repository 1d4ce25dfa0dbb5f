import { setImmediate } from 'node:timers/promises'
import type { CampaignForecast } from '#shared/simulate/contract'
import { costLevel } from '#shared/prize/cost-level'
import { toFen } from '#shared/money/fen'
import type { Deps } from '../deps'
import { costTarget } from '../prize/cost-target'
import { campaignDays } from './campaign-days'
import { forecast } from './forecast'
import type { SimulationPlan } from './plan-file'
import { runCampaign, type CampaignRun } from './run-campaign'

const RUNS = 20

/** On the rules and the calendar it will run on (R22, R23). Between two runs whoever draws meanwhile is answered. */
export async function forecastCampaign({ random, calendar, settings }: Pick<Deps, 'random' | 'calendar' | 'settings'>, plan: SimulationPlan): Promise<CampaignForecast> {
  const days = campaignDays(plan, calendar, settings.payoutWorkingDays)
  const runs: CampaignRun[] = []
  while (runs.length < RUNS) {
    runs.push(runCampaign(plan, days, random))
    await setImmediate()
  }
  const { spent, prizes, payouts, cost, drawn, tooLate, gone } = forecast(runs)
  const target = costTarget(settings)
  return {
    runs: RUNS, spent, cost, drawn, tooLate, gone, target,
    level: cost === null ? null : costLevel(toFen(spent.middle), plan.joins, target),
    left: { from: plan.budget - spent.to, middle: plan.budget - spent.middle, to: plan.budget - spent.from },
    prizes: plan.prizes.map(({ amount, count }, index) => ({ amount, count, drawn: prizes[index]! })),
    payouts: payouts.map(({ day, amount }) => ({ day, amount, isProvisional: days.provisional.has(day) })),
  }
}
