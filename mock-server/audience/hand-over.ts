import { ApiError } from '#shared/api/api-error'
import type { MassFailure } from '#shared/audience/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Attachment } from '../gateway/wecom/attachment'
import type { MassTask } from '../gateway/wecom/mass-message'
import { WecomRefused } from '../gateway/wecom/wecom-refused'
import type { DueMessage } from './due-messages'
import { failRecipients } from './fail-recipients'
import { takeReady, type HandedTask } from './take-ready'

export type HandDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom'>

const RETRY_MS = 60_000
/** The manager confirms it soon, or not for long. */
const LOOK_MS = 10_000

/** A moment later it may work. */
const BUSY = [-1, 45009, 45033]
/** None of them can be sent anything. */
const NOBODY = 41048

const later = ({ clock }: HandDeps, ms: number) => new Date(clock.now().getTime() + ms)

/** WeCom has the task; those it cannot reach are told at once. */
async function accept(tx: Queryable, deps: HandDeps, { id, messageId, customers }: HandedTask, { messageId: wecomId, failedIds }: MassTask): Promise<void> {
  await tx.query("update mass_task set wecom_id = $2, state = 'open', look_at = $3 where id = $1", [id, wecomId, later(deps, LOOK_MS)])
  await failRecipients(tx, messageId, failedIds.flatMap((it) => customers.get(it) ?? []), 'noContact', deps.clock.now())
}

/** WeCom has no task: they are handed over again, or not at all. */
async function takeBack(tx: Queryable, deps: HandDeps, { id, messageId, customers }: HandedTask, failure: MassFailure | null): Promise<void> {
  if (failure) await failRecipients(tx, messageId, [...customers.values()], failure, deps.clock.now())
  else {
    await tx.query("update mass_recipient set state = 'ready', task_id = null where task_id = $1", [id])
    await tx.query('update mass_message set retry_at = $2 where id = $1', [messageId, later(deps, RETRY_MS)])
  }
  await tx.query('delete from mass_task where id = $1', [id])
}

/** What an attempt that failed means for the task. */
async function settleFailure(tx: Queryable, deps: HandDeps, task: HandedTask, error: unknown): Promise<void> {
  if (error instanceof WecomRefused) {
    const failure = error.errcode === NOBODY ? 'noContact' : 'refused'
    await takeBack(tx, deps, task, BUSY.includes(error.errcode) ? null : failure)
  } else if (error instanceof ApiError && error.code === 'WECOM_UNAVAILABLE') {
    await tx.query("update mass_task set state = 'unclear' where id = $1", [task.id])
  } else throw error
}

async function attachmentsOf({ db }: HandDeps, messageId: string): Promise<Attachment[]> {
  const [row] = await db.query<{ attachments: Attachment[] }>('select attachments from mass_message where id = $1', [messageId])
  return row!.attachments
}

/** Asks WeCom for the manager's task, once: where its answer is lost nobody is sent it a second time (G26). */
export async function handOver(deps: HandDeps, { id: messageId, senderUserId, text }: DueMessage): Promise<void> {
  const attachments = await attachmentsOf(deps, messageId)
  for (let task = await takeReady(deps, messageId); task; task = await takeReady(deps, messageId)) {
    const handed = task
    const asked = deps.wecom.massMessages.create({ senderUserId, externalUserIds: [...handed.customers.keys()], text, attachments })
    const isMade = await asked.then(
      (made) => deps.db.transaction((tx) => accept(tx, deps, handed, made)).then(() => true),
      (error: unknown) => deps.db.transaction((tx) => settleFailure(tx, deps, handed, error)).then(() => false),
    )
    if (!isMade) return
  }
}
