import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { FIRST_HASH, hashOf } from './chain'

export interface AuditEntry {
  actor: { kind: 'manager' | 'customer'; id: string }
  /** As the contract calls it: `draft.decideDraft`. */
  action: string
  /** Ids and decisions only: neither words nor numbers of a person. */
  subject: Readonly<Record<string, unknown>>
  outcome: string
}

const BEGIN = 'insert into audit_head (seq, hash) values (0, $1) on conflict do nothing'
const ADD = 'insert into audit_entry (seq, content, hash) values ($1, $2, $3)'

/** Adds an entry to the end of the chain within a transaction, at whose end the next one gets its turn. */
export async function chainEntry(tx: Queryable, { clock }: Pick<Deps, 'clock'>, { actor, action, subject, outcome }: AuditEntry): Promise<void> {
  await tx.query(BEGIN, [FIRST_HASH])
  const [head] = await tx.query<{ seq: number; hash: string }>('select seq, hash from audit_head for update')
  const seq = head!.seq + 1
  // In this order: entries are found by it, see 0085-audit-intent.sql.
  const content = JSON.stringify({ seq, at: clock.now().toISOString(), actor: { kind: actor.kind, id: actor.id }, action, subject, outcome })
  const hash = hashOf(head!.hash, content)
  await tx.query(ADD, [seq, content, hash])
  await tx.query('update audit_head set seq = $1, hash = $2', [seq, hash])
}

/** Adds an entry to the end of the chain; they come one after the other. */
export const addEntry = (deps: Pick<Deps, 'db' | 'clock'>, entry: AuditEntry): Promise<void> => deps.db.transaction((tx) => chainEntry(tx, deps, entry))
