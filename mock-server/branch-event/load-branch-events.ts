import type { Queryable } from '../db/database'
import type { WrittenEvent } from './branch-event-file'
import { insertEvent } from './insert-event'

/** Those of the bank's files that are not there yet. */
export async function loadBranchEvents(tx: Queryable, events: readonly WrittenEvent[], now: Date): Promise<void> {
  for (const event of events) await insertEvent(tx, { ...event, madeBy: null }, now)
}
