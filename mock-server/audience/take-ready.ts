import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { failRecipients } from './fail-recipients'

/** WeCom takes so many customers in one task. */
const MOST = 10_000
const ID_BYTES = 12

/** Customers of a message who are handed to WeCom together. */
export interface HandedTask {
  id: string
  messageId: string
  /** By WeCom's ids. */
  customers: Map<string, string>
}

/** While another process still looks at some of them the task would not be whole. */
const IS_WHOLE = "select 1 from mass_recipient where message_id = $1 and state = 'queued' limit 1"

const READY = `
  select r.customer_id as id, cu.external_user_id as "externalUserId", cu.messages_stopped_at is not null as "hasOptedOut"
  from mass_recipient r join customer cu on cu.id = r.customer_id
  where r.message_id = $1 and r.state = 'ready' order by r.customer_id limit ${MOST} for update of r skip locked`

const MAKE = 'insert into mass_task (id, message_id, handed_at) values ($1, $2, $3)'
const JOIN = "update mass_recipient set state = 'asked', task_id = $3 where message_id = $1 and customer_id = any($2)"

async function take(tx: Queryable, { clock, random }: Pick<Deps, 'clock' | 'random'>, messageId: string): Promise<HandedTask | null> {
  if ((await tx.query(IS_WHOLE, [messageId])).length > 0) return null
  const people = await tx.query<{ id: string; externalUserId: string; hasOptedOut: boolean }>(READY, [messageId])
  // Until the last moment he can say that he wants none (K12).
  await failRecipients(tx, messageId, people.filter((it) => it.hasOptedOut).map((it) => it.id), 'optedOut', clock.now())
  const rest = people.filter((it) => !it.hasOptedOut)
  if (rest.length === 0) return null
  const id = random.bytes(ID_BYTES).toString('base64url')
  await tx.query(MAKE, [id, messageId, clock.now()])
  await tx.query(JOIN, [messageId, rest.map((it) => it.id), id])
  return { id, messageId, customers: new Map(rest.map((it) => [it.externalUserId, it.id])) }
}

/** Takes those who are ready, for WeCom: from now on nobody else hands them over. Null where there is nobody. */
export const takeReady = (deps: Pick<Deps, 'db' | 'clock' | 'random'>, messageId: string): Promise<HandedTask | null> =>
  deps.db.transaction((tx) => take(tx, deps, messageId))
