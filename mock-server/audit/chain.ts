import { createHash } from 'node:crypto'

/** Before the first entry. */
export const FIRST_HASH = '0'.repeat(64)

export interface ChainedEntry {
  seq: number
  content: string
  hash: string
}

export const hashOf = (hashBefore: string, content: string): string => createHash('sha256').update(`${hashBefore}\n${content}`).digest('hex')

/** What is wrong with a chain, from its first entry on; null where nothing is. `head`: the last hash, as it was noted down elsewhere. */
export function chainProblem(entries: readonly ChainedEntry[], head: string | null = null): string | null {
  let before = FIRST_HASH
  for (const [index, { seq, content, hash }] of entries.entries()) {
    if (seq !== index + 1) return `entry ${index + 1} is missing: ${seq} stands in its place`
    if (hashOf(before, content) !== hash) return `entry ${seq} was changed, or one before it was slipped in`
    before = hash
  }
  if (head !== null && !entries.some(({ hash }) => hash === head)) return 'the end that was noted down is not in it: entries are gone, or all of it was written anew'
  return null
}
