import { parseArgs } from 'node:util'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { costTarget } from '../prize/cost-target'
import { seededRandom } from '../random'
import { readDemo } from '../read-demo'
import { readYamlFile } from '../read-yaml-file'
import { defaultSettings } from '../settings'
import { StartRefused } from '../start-refused'
import { campaignDays } from './campaign-days'
import { forecast } from './forecast'
import { forecastLines } from './forecast-lines'
import { simulationPlan } from './plan-file'
import { runCampaign } from './run-campaign'

const USAGE = 'usage: npm run simulate -- PLAN.yaml [--runs 50] [--seed TEXT]'

/** `npm run simulate -- PLAN.yaml`: a campaign before its launch, on the rules and the calendar it will run on. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '50' }, seed: { type: 'string', default: 'koi' } } })
  const [file, ...more] = positionals
  const runs = Number(values.runs)
  if (file === undefined || more.length > 0 || !Number.isInteger(runs) || runs < 1 || runs > 1000) throw new StartRefused(USAGE)
  const plan = await readYamlFile(file, simulationPlan)
  const { bank } = await readDemo([])
  const days = campaignDays(plan, createHolidayCalendar(bank.holidays), defaultSettings.payoutWorkingDays)
  const random = seededRandom(values.seed)
  const result = forecast(Array.from({ length: runs }, () => runCampaign(plan, days, random)))
  console.log(forecastLines(result, plan, costTarget(defaultSettings), days.provisional).join('\n'))
}

main().catch((error: Error) => {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 1
})
