import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { chainEntry, type AuditEntry } from './add-entry'

/** What somebody is about to do. */
export type Intent = Omit<AuditEntry, 'outcome'>

/** Longer than any request takes. */
const DIED_AFTER_MS = 10 * 60_000

const BEGIN = 'insert into audit_intent (begun_at, content) values ($1, $2) returning id'
const TAKE = 'delete from audit_intent where id = $1 returning 1'
const LEFT = 'select id, begun_at as "begunAt", content from audit_intent where begun_at <= $1 order by id'

type AuditDeps = Pick<Deps, 'db' | 'clock'>

/** Written down before it is done: whatever dies afterwards, it is known who was about to do what. Returns its number. */
export async function beginAct({ db, clock }: AuditDeps, intent: Intent): Promise<number> {
  const [row] = await db.query<{ id: number }>(BEGIN, [clock.now(), JSON.stringify(intent)])
  return row!.id
}

const take = async (tx: Queryable, id: number): Promise<boolean> => (await tx.query(TAKE, [id])).length > 0

/** It was done: its entry takes the place of the intention. */
export const endAct = (deps: AuditDeps, id: number, entry: AuditEntry): Promise<void> =>
  deps.db.transaction(async (tx) => {
    await take(tx, id)
    await chainEntry(tx, deps, entry)
  })

/** It was refused: nothing was done. */
export const dropAct = ({ db }: AuditDeps, id: number): Promise<boolean> => take(db, id)

/** Writes down what was begun and never ended: its process has died, or the database was gone. Returns how many. */
export async function noteInterrupted(deps: AuditDeps): Promise<number> {
  const { db, clock } = deps
  const left = await db.query<{ id: number; begunAt: Date; content: string }>(LEFT, [new Date(clock.now().getTime() - DIED_AFTER_MS)])
  for (const { id, begunAt, content } of left) {
    const { actor, action, subject } = JSON.parse(content) as Intent
    await db.transaction(async (tx) => {
      // Another process may have been faster.
      if (await take(tx, id)) await chainEntry(tx, deps, { actor, action, subject: { ...subject, begunAt: begunAt.toISOString() }, outcome: 'interrupted' })
    })
  }
  return left.length
}
