import type { Deps } from '../deps'
import { loadDemo } from './load-demo'

/** Every table that a scenario fills. Truncating does not fire the triggers that freeze rows: this is QA's privilege. */
const TABLES = `ledger_entry, voucher, draw, participation, prize_left, prize_pool, prize_order, prize, campaign,
  contact_add, customer, bank, channel, manager, branch`

/** Back to the freshly loaded demo bank; the clock stays where QA put it. */
export async function resetDemo(deps: Deps): Promise<void> {
  await deps.db.query(`truncate ${TABLES}`)
  deps.campaigns.forget()
  await loadDemo(deps)
}
