import type { Deps } from '../deps'
import { renewStage } from './renew-stage'

/** So many in one round of work: nothing waits for it. */
const AT_MOST = 20

const DUE = `select customer_id as id from insight where stage_look_at <= $1 order by stage_look_at, customer_id limit ${AT_MOST}`

/** Sees steps from one stage to another that nobody was looking at (S8). Of two workers both may look, and one writes. */
export async function renewStages(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const due = await deps.db.query<{ id: string }>(DUE, [deps.clock.now()])
  for (const { id } of due) await renewStage(deps, id)
}
