import { readFile, writeFile } from 'node:fs/promises'
import papaparse from 'papaparse'
import type { Queryable } from '../db/database'
import { chainProblem, type ChainedEntry } from './chain'
import type { AuditEntry } from './add-entry'

const ALL = 'select seq, content, hash from audit_entry order by seq'

/** Ours are all of letters, digits and braces: no cell begins as a formula does. */
function rowOf({ seq, content, hash }: ChainedEntry) {
  const { at, actor, action, subject, outcome } = JSON.parse(content) as AuditEntry & { at: string }
  return { seq, at, who: `${actor.kind} ${actor.id}`, action, subject: JSON.stringify(subject), outcome, content, hash }
}

export interface Exported {
  count: number
  /** To be noted down elsewhere: with it a shortened chain is found out. */
  head: string | null
}

/** Writes the whole trail as CSV, with what is needed to check it on another machine. */
export async function exportTrail(db: Queryable, file: string): Promise<Exported> {
  const entries = await db.query<ChainedEntry>(ALL)
  await writeFile(file, `\uFEFF${papaparse.unparse(entries.map(rowOf), { newline: '\n' })}\n`)
  return { count: entries.length, head: entries.at(-1)?.hash ?? null }
}

/** A column that was changed beside the text it comes from. */
function columnProblem(row: Record<string, string>, entry: ChainedEntry): string | null {
  const wrong = Object.entries(rowOf(entry)).find(([name, value]) => row[name] !== String(value))
  return wrong ? `entry ${entry.seq}: the column ${wrong[0]} does not say what was written down` : null
}

/** What is wrong with an exported trail, and how many entries it has. */
export async function verifyTrail(file: string, head: string | null = null): Promise<{ count: number; problem: string | null }> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const entries = data.map(({ seq, content, hash }) => ({ seq: Number(seq), content: content ?? '', hash: hash ?? '' }))
  const problem = chainProblem(entries, head) ?? data.map((row, index) => columnProblem(row, entries[index]!)).find((it) => it !== null)
  return { count: entries.length, problem: problem ?? null }
}
