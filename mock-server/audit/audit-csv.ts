import papaparse from 'papaparse'
import { BYTE_ORDER_MARK } from '#shared/sheet/byte-order-mark'
import type { AuditEntry } from './add-entry'
import type { ChainedEntry } from './chain'

/** Ours are all of letters, digits and braces: no cell begins as a formula does. */
export function rowOf({ seq, content, hash }: ChainedEntry) {
  const { at, actor, action, subject, outcome } = JSON.parse(content) as AuditEntry & { at: string }
  return { seq, at, who: `${actor.kind} ${actor.id}`, action, subject: JSON.stringify(subject), outcome, content, hash }
}

/** With what is needed to check it on another machine. */
export const auditCsv = (entries: readonly ChainedEntry[]): string => `${BYTE_ORDER_MARK}${papaparse.unparse(entries.map(rowOf), { newline: '\n' })}\n`
