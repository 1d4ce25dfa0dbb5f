import type { MassFailure } from '#shared/audience/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { MassResult } from '../gateway/wecom/mass-message'
import { settleReaches } from '../reach/settle-reaches'
import { failRecipients } from './fail-recipients'

type LookDeps = Pick<Deps, 'db' | 'clock' | 'wecom'>

interface OpenTask {
  id: string
  messageId: string
  wecomId: string
  senderUserId: string
  handedAt: Date
}

/** The manager confirms it soon, and reads then that it was sent; or not for long, and WeCom is asked less often. */
export const SOON_MS = 10_000
const SOON_FOR_MS = 10 * 60_000
const LATER_MS = 60_000
/** What the manager has not confirmed in so long he will not. */
const LAPSES_AFTER_MS = 3 * 24 * 60 * 60_000

/** Whoever takes one is the only one at it. */
const TAKE = `
  update mass_task t set look_at = case when t.handed_at > $3 then $2 else $4::timestamptz end from mass_message message, manager m
  where message.id = t.message_id and m.id = message.manager_id
    and t.id in (select id from mass_task where look_at <= $1 order by look_at limit 20 for update skip locked)
  returning t.id, t.message_id as "messageId", t.wecom_id as "wecomId", m.wecom_user_id as "senderUserId", t.handed_at as "handedAt"`

const ASKED = `
  select r.customer_id as id, cu.external_user_id as "externalUserId" from mass_recipient r join customer cu on cu.id = r.customer_id
  where r.task_id = $1 and r.state = 'asked'`

const SENT = `
  update mass_recipient set state = 'sent' where task_id = $1 and customer_id = any($2) returning reach_id as "reachId"`

const CLOSE = "update mass_task set state = 'closed', look_at = null where id = $1"

async function noteSent(tx: Queryable, taskId: string, customerIds: readonly string[], now: Date): Promise<void> {
  const sent = await tx.query<{ reachId: string }>(SENT, [taskId, customerIds])
  await settleReaches(tx, sent.map(({ reachId }) => reachId), 'sent', now)
}

async function note(tx: Queryable, { id, messageId, handedAt }: OpenTask, results: readonly MassResult[], now: Date): Promise<void> {
  const outcomes = new Map(results.map(({ externalUserId, outcome }) => [externalUserId, outcome]))
  const asked = await tx.query<{ id: string; externalUserId: string }>(ASKED, [id])
  const who = (outcome: MassResult['outcome']) => asked.filter((it) => (outcomes.get(it.externalUserId) ?? 'waiting') === outcome).map((it) => it.id)
  const fail = (people: readonly string[], failure: MassFailure) => failRecipients(tx, messageId, people, failure, now)
  const isOver = now.getTime() >= handedAt.getTime() + LAPSES_AFTER_MS
  const waiting = who('waiting')
  await noteSent(tx, id, who('sent'), now)
  await fail(who('noContact'), 'noContact')
  await fail(who('limitReached'), 'limitReached')
  if (isOver) await fail(waiting, 'lapsed')
  if (isOver || waiting.length === 0) await tx.query(CLOSE, [id])
}

/** Asks WeCom what became of the tasks it has: who was sent it, who cannot be, who waits for the manager to confirm. */
export async function lookAtTasks({ db, clock, wecom }: LookDeps): Promise<void> {
  const now = clock.now()
  const from = (ms: number) => new Date(now.getTime() + ms)
  for (const task of await db.query<OpenTask>(TAKE, [now, from(SOON_MS), from(-SOON_FOR_MS), from(LATER_MS)])) {
    // Where WeCom does not answer it is asked again the next time.
    const results = await wecom.massMessages.results(task.wecomId, task.senderUserId).catch(() => null)
    if (results) await db.transaction((tx) => note(tx, task, results, now))
  }
}
