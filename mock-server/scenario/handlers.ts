import type { Clock } from '#shared/time/clock'
import type { Handlers } from '../handlers'
import { scenarios } from './scenarios'
import { shown, type SetScenario } from './set-scenario'

export function scenarioHandlers(clock: Clock, setScenario: SetScenario): Handlers<'scenario'> {
  return {
    listScenarios: async () => ({ scenarios: scenarios.map(shown) }),
    setScenario: async ({ body }) => ({ ...shown(await setScenario(body.name)), now: clock.now().toISOString() }),
  }
}
