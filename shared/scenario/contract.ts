import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, slug } from '../api/schemas'
import { scenarioRoutes } from './routes'

const scenario = z.object({
  /** `last-top-prize` */
  name: slug,
  /** "只剩一份头奖", as the panel shows it. */
  title: z.string(),
  /** What QA does next, and what should come of it. */
  hint: z.string(),
  /** Whose phone to hold, and what to open on it. */
  customerId: slug,
  /** `/lottery/r13-newcomer?ch=xihu-01` */
  link: z.string(),
  /** Who sits at the desk. */
  memberId: slug,
  /** Where it is to be seen. */
  seenOn: z.enum(['phone', 'sidebar']),
})

export type Scenario = z.output<typeof scenario>

/** The states of the world by name: the same in the panel, in Vitest and in the browser tests. */
export const scenarioContract = defineContract(scenarioRoutes, {
  listScenarios: { summary: 'Every scenario', actor: 'anyone', response: z.object({ scenarios: z.array(scenario) }), errors: [] },
  setScenario: {
    summary: 'Sets database, clock, WeCom, bank core, issuer and faults to a scenario',
    actor: 'anyone',
    body: z.strictObject({ name: slug }),
    response: scenario.extend({ now: instant }),
    errors: ['SCENARIO_NOT_FOUND'],
  },
})
