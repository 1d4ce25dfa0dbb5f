import { ApiError } from '#shared/api/api-error'
import type { MassFailure } from '#shared/audience/contract'
import { cardAttachments, forgetPicture, type ChatCard } from '../chat/card-attachments'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Attachment } from '../gateway/wecom/attachment'
import type { MassTask } from '../gateway/wecom/mass-message'
import { PASSING, WecomRefused } from '../gateway/wecom/wecom-refused'
import type { DueMessage } from './due-messages'
import { failRecipients } from './fail-recipients'
import { SOON_MS } from './look-at-tasks'
import { releaseTasks } from './release-tasks'
import { takeReady, type HandedTask } from './take-ready'

export type HandDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom'>

const RETRY_MS = 60_000
/** None of them can be sent anything. */
const NOBODY = 41048
/** The picture of a card is not there, or no more. */
const NO_PICTURE = 40007

const later = ({ clock }: HandDeps, ms: number) => new Date(clock.now().getTime() + ms)

/** WeCom has the task; those it cannot reach are told at once. */
async function accept(tx: Queryable, deps: HandDeps, { id, messageId, customers }: HandedTask, { messageId: wecomId, failedIds }: MassTask): Promise<void> {
  await tx.query("update mass_task set wecom_id = $2, state = 'open', look_at = $3 where id = $1", [id, wecomId, later(deps, SOON_MS)])
  await failRecipients(tx, messageId, failedIds.flatMap((it) => customers.get(it) ?? []), 'noContact', deps.clock.now())
}

const tryAgain = (db: Queryable, deps: HandDeps, messageId: string) => db.query('update mass_message set retry_at = $2 where id = $1', [messageId, later(deps, RETRY_MS)])

/** WeCom has no task: they are handed over again, or not at all. */
async function takeBack(tx: Queryable, deps: HandDeps, { id, messageId, customers }: HandedTask, failure: MassFailure | null): Promise<void> {
  if (failure) await failRecipients(tx, messageId, [...customers.values()], failure, deps.clock.now())
  else await tryAgain(tx, deps, messageId)
  await releaseTasks(tx, [id])
}

/** What WeCom refuses now and may take in a moment. */
const AGAIN = [...PASSING, NO_PICTURE]

/** What an attempt that failed means for the task. */
async function settleFailure(tx: Queryable, deps: HandDeps, task: HandedTask, error: unknown): Promise<void> {
  if (error instanceof WecomRefused) {
    const failure = error.errcode === NOBODY ? 'noContact' : 'refused'
    await takeBack(tx, deps, task, AGAIN.includes(error.errcode) ? null : failure)
  } else if (error instanceof ApiError && error.code === 'WECOM_UNAVAILABLE') {
    await tx.query("update mass_task set state = 'unclear' where id = $1", [task.id])
  } else throw error
}

/** Null while WeCom does not take the picture of a card: it is tried again. */
async function attachmentsOf(deps: HandDeps, messageId: string): Promise<Attachment[] | null> {
  const [row] = await deps.db.query<{ attachments: ChatCard[] }>('select attachments from mass_message where id = $1', [messageId])
  try {
    return await cardAttachments(deps.wecom, row!.attachments)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    await tryAgain(deps.db, deps, messageId)
    return null
  }
}

/** True where WeCom has taken some of them; false where nobody is left, or it has not. */
async function handNext(deps: HandDeps, { id, senderUserId, text }: DueMessage, attachments: readonly Attachment[]): Promise<boolean> {
  const task = await takeReady(deps, id)
  if (!task) return false
  const asked = deps.wecom.massMessages.create({ senderUserId, externalUserIds: [...task.customers.keys()], text, attachments })
  return asked.then(
    (made) => deps.db.transaction((tx) => accept(tx, deps, task, made)).then(() => true),
    async (error: unknown) => {
      if (error instanceof WecomRefused && error.errcode === NO_PICTURE) await forgetPicture(deps.wecom, attachments)
      await deps.db.transaction((tx) => settleFailure(tx, deps, task, error))
      return false
    },
  )
}

/** Asks WeCom for the manager's task, once: where its answer is lost nobody is sent it a second time (G26). */
export async function handOver(deps: HandDeps, message: DueMessage): Promise<void> {
  const attachments = await attachmentsOf(deps, message.id)
  if (attachments === null) return
  let hasMore: boolean
  do hasMore = await handNext(deps, message, attachments)
  while (hasMore)
}
