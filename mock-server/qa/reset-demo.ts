import type { Deps } from '../deps'
import { keepClock } from './keep-clock'
import { loadDemo } from './load-demo'

/** Every table that a scenario fills. Truncating does not fire the triggers that freeze rows: this is QA's privilege. */
const TABLES = `ledger_entry, voucher, draw, participation, prize_left, prize_pool, prize_order, prize, campaign,
  contact_add, customer, bank, channel, manager, branch`

/** Back to the freshly loaded demo bank, at the time the server started with. */
export async function resetDemo(deps: Deps): Promise<void> {
  await deps.db.query(`truncate ${TABLES}`)
  deps.campaigns.forget()
  deps.clock.restart()
  await keepClock(deps.db, deps.clock)
  await loadDemo(deps)
}
