import type { Deps } from '../deps'
import { keepClock } from './keep-clock'
import { emptyWorld } from './kept-rows'
import { loadDemoWithin } from './load-demo'

/** Back to the freshly loaded demo bank, at the time the server started with. */
export async function resetDemo(deps: Deps): Promise<void> {
  deps.clock.restart()
  await deps.db.transaction(async (tx) => {
    await emptyWorld(tx)
    await loadDemoWithin(tx, deps)
  })
  deps.campaigns.forget()
  await keepClock(deps.db, deps.clock)
}
