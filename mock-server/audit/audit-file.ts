import { readFile, writeFile } from 'node:fs/promises'
import papaparse from 'papaparse'
import type { Queryable } from '../db/database'
import { auditCsv, rowOf } from './audit-csv'
import { chainProblem, type ChainedEntry } from './chain'

const ALL = 'select seq, content, hash from audit_entry order by seq'

export interface Exported {
  count: number
  /** To be noted down elsewhere: with it a shortened chain is found out. */
  head: string | null
}

/** Writes the whole trail as CSV, with what is needed to check it on another machine. */
export async function exportTrail(db: Queryable, file: string): Promise<Exported> {
  const entries = await db.query<ChainedEntry>(ALL)
  await writeFile(file, auditCsv(entries))
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
