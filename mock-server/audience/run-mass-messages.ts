import type { Deps } from '../deps'
import { dueMessages } from './due-messages'
import { handOver } from './hand-over'
import { lookAtTasks } from './look-at-tasks'
import { prepareRecipients } from './prepare-recipients'

/** Longer than an answer of WeCom's may take: what is not ended by then was lost with its process. */
const LOST_AFTER_MS = 5 * 60_000

const LOST = "update mass_task set state = 'unclear' where state = 'handing' and handed_at <= $1"

/** Brings every message to many on its way, from wherever it was stopped (G26). */
export async function runMassMessages(deps: Deps): Promise<void> {
  const { db, clock } = deps
  await db.query(LOST, [new Date(clock.now().getTime() - LOST_AFTER_MS)])
  for (const message of await dueMessages(deps)) {
    await prepareRecipients(deps, message)
    await handOver(deps, message)
  }
  await lookAtTasks(deps)
}
