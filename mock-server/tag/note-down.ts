import type { NoteAnswer } from '#shared/tag/contract'
import { keepNote } from './keep-note'
import { tagFailureOf } from './tag-failure'
import type { TagDeps } from './send-wish'

export interface Note {
  customerId: string
  externalUserId: string
  managerId: string
  remark: string
  description: string
}

const asNoteFailure = (failure: ReturnType<typeof tagFailureOf>): NoteAnswer['failure'] =>
  failure === 'tooManyTags' || failure === 'tagGone' ? 'refused' : failure

/** Writes a manager's remark on a customer into WeCom, and where WeCom took it, here (S7). */
export async function noteDown({ db, clock, wecom }: TagDeps, { customerId, externalUserId, managerId, remark, description }: Note): Promise<NoteAnswer> {
  const [manager] = await db.query<{ userId: string }>('select wecom_user_id as "userId" from manager where id = $1', [managerId])
  const failure = await wecom.contacts.remark(manager!.userId, externalUserId, { remark, description }).then(() => null, tagFailureOf)
  if (failure !== null) return { failure: asNoteFailure(failure) }
  await keepNote(db, { customerId, managerId }, remark, description, clock.now())
  return { failure: null }
}
