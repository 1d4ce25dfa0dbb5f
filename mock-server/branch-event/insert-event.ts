import type { Queryable } from '../db/database'
import type { WrittenEvent } from './branch-event-file'

export interface NewEvent extends WrittenEvent {
  /** Null: it came with the bank's files. */
  madeBy: string | null
}

const INSERT = `
  insert into branch_event (id, branch_id, name, place, starts_at, quota, gift, audience, made_by, made_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`

/** An id that is there already changes nothing. */
export async function insertEvent(db: Queryable, event: NewEvent, now: Date): Promise<void> {
  const { id, branchId, name, place, startsAt, quota, gift, audience, madeBy } = event
  await db.query(INSERT, [id, branchId, name, place, new Date(startsAt), quota, gift, audience, madeBy, now])
}
