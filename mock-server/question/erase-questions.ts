import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { undoSince } from '../today/undo-time'

/** What nobody answered for so long nobody will: it is not kept. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Also the words of what the owner has closed, once he cannot bring it back any more. */
export async function eraseOldQuestions({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await db.query("update group_question set text = '' where closed_at <= $1 and text <> ''", [undoSince({ clock })])
  await db.query('delete from group_question where asked_at < $1', [new Date(clock.now().getTime() - KEPT_MS)])
}

/** What a customer asked in groups. */
export async function eraseQuestions(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from group_question where customer_id = $1', [customerId])
}
