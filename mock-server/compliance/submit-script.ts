import type { Queryable } from '../db/database'

export interface SubmittedScript {
  scriptId: string
  authorId: string
  title: string
  messages: readonly string[]
}

/** The same words again, a repeated request say, are no change: what was decided about them holds. */
const SUBMIT = `
  insert into script_review as r (script_id, author_id, title, messages, submitted_at) values ($1, $2, $3, $4, $5)
  on conflict (script_id) do update set
    author_id = excluded.author_id, title = excluded.title, messages = excluded.messages, submitted_at = excluded.submitted_at,
    version = r.version + 1, state = 'pending', reason = null, decided_by = null, decided_at = null
  where (r.author_id, r.title, r.messages) is distinct from (excluded.author_id, excluded.title, excluded.messages)`

/** A new or changed script waits for a second person before any customer reads it (K4). */
export async function submitScript(tx: Queryable, { scriptId, authorId, title, messages }: SubmittedScript, now: Date): Promise<void> {
  await tx.query(SUBMIT, [scriptId, authorId, title, messages, now])
}

/** Its author has removed it: nobody need decide about it any more. */
export async function withdrawScript(tx: Queryable, scriptId: string): Promise<void> {
  await tx.query('delete from script_review where script_id = $1', [scriptId])
}
