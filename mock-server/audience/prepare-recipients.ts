import type { MassFailure } from '#shared/audience/contract'
import type { ReachAnswer } from '#shared/reach/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { reserveReaches, type ReserveDeps } from '../reach/reserve-reaches'
import type { DueMessage } from './due-messages'

/** So many in one transaction: nobody who asks about one of them waits long. */
const CHUNK = 500

const TAKE = `
  select customer_id as id from mass_recipient where message_id = $1 and state = 'queued'
  order by customer_id limit ${CHUNK} for update skip locked`

const PREPARE = `
  update mass_recipient r set state = case when it.reach_id is null then 'failed' else 'ready' end, reach_id = it.reach_id, failure = it.failure
  from unnest($2::text[], $3::text[], $4::text[]) it (customer_id, reach_id, failure)
  where r.message_id = $1 and r.customer_id = it.customer_id`

/** The night has begun meanwhile: he stays in the queue. */
const isDecided = ([, { reason }]: [string, ReachAnswer]) => reason !== 'quietHours'

async function prepare(tx: Queryable, deps: ReserveDeps, { id, managerId, title }: DueMessage): Promise<number> {
  const people = await tx.query<{ id: string }>(TAKE, [id])
  const answers = await reserveReaches(tx, deps, { managerId, kind: 'marketing', title, idempotencyKey: id }, people.map((it) => it.id))
  const decided = [...answers].filter(isDecided)
  await tx.query(PREPARE, [
    id, decided.map(([customerId]) => customerId), decided.map(([, { reachId }]) => reachId), decided.map(([, { reason }]) => reason as MassFailure | null),
  ])
  return decided.length
}

/** Keeps a place for each of a message's customers, or says why he is sent nothing (S20, K12). Goes on where it was stopped. */
export async function prepareRecipients(deps: ReserveDeps & Pick<Deps, 'db'>, message: DueMessage): Promise<void> {
  let count: number
  do count = await deps.db.transaction((tx) => prepare(tx, deps, message))
  while (count > 0)
}
