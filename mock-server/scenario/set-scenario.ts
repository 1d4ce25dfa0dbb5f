import { ApiError } from '#shared/api/api-error'
import type { Scenario as ShownScenario } from '#shared/scenario/contract'
import { keepClock } from '../qa/keep-clock'
import type { ResetWorld, World } from '../qa/reset-world'
import { readDemo } from '../read-demo'
import type { Scenario } from './scenario'
import { scenarios } from './scenarios'

/** What the panel shows of it. */
export const shown = ({ name, title, hint, customerId, link, memberId, seenOn }: Scenario): ShownScenario =>
  ({ name, title, hint, customerId, link, memberId, seenOn })

export type SetScenario = (name: string) => Promise<Scenario>

/**
 * Sets everything to a scenario, whatever was before, on the packaged demo bank: what the server was started with does not
 * matter. From there the clock runs. Throws SCENARIO_NOT_FOUND.
 */
export function createScenarios(world: World, resetWorld: ResetWorld): SetScenario {
  const { clock, db } = world.deps
  let demo: ReturnType<typeof readDemo> | undefined
  const setUp = async (it: Scenario) => {
    demo ??= readDemo([])
    await resetWorld({ demo: await demo, at: new Date(it.at) })
    try {
      await it.setUp(world)
    } finally {
      clock.run()
      await keepClock(db, clock)
    }
  }
  return async (name) => {
    const found = scenarios.find((it) => it.name === name)
    if (!found) throw new ApiError('SCENARIO_NOT_FOUND', name)
    await setUp(found)
    return found
  }
}
