import type { MassFailure } from '#shared/audience/contract'
import type { Queryable } from '../db/database'
import { settleReaches } from '../reach/settle-reaches'

const FAIL = `
  update mass_recipient set state = 'failed', failure = $3, task_id = null
  where message_id = $1 and customer_id = any($2) returning reach_id as "reachId"`

/** They are not sent it, and the places kept for it are given back. */
export async function failRecipients(tx: Queryable, messageId: string, customerIds: readonly string[], failure: MassFailure, now: Date): Promise<void> {
  const failed = await tx.query<{ reachId: string | null }>(FAIL, [messageId, customerIds, failure])
  await settleReaches(tx, failed.flatMap(({ reachId }) => reachId ?? []), 'cancelled', now)
}
