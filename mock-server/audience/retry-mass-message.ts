import { ApiError } from '#shared/api/api-error'
import type { MassMessage } from '#shared/audience/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findMassMessage } from './list-mass-messages'
import { releaseTasks } from './release-tasks'

const UNCLEAR = "select id from mass_task where message_id = $1 and state = 'unclear' for update"

async function release(tx: Queryable, messageId: string): Promise<void> {
  const tasks = (await tx.query<{ id: string }>(UNCLEAR, [messageId])).map(({ id }) => id)
  await releaseTasks(tx, tasks)
}

/** The manager has looked: WeCom has no task where its answer was lost. They are handed over again. Throws MASS_MESSAGE_NOT_FOUND. */
export async function retryMassMessage({ db }: Pick<Deps, 'db'>, managerId: string, messageId: string): Promise<MassMessage> {
  if (!(await findMassMessage(db, managerId, messageId))) throw new ApiError('MASS_MESSAGE_NOT_FOUND', messageId)
  await db.transaction((tx) => release(tx, messageId))
  return (await findMassMessage(db, managerId, messageId))!
}
