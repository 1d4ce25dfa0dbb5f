import { createHash } from 'node:crypto'

/** Before the first entry. */
export const FIRST_HASH = '0'.repeat(64)

export interface ChainedEntry {
  seq: number
  content: string
  hash: string
}

export const hashOf = (hashBefore: string, content: string): string => createHash('sha256').update(`${hashBefore}\n${content}`).digest('hex')

/** Walks along a chain from its first entry on: `take` says what is wrong with the next one; null where nothing is. */
export function walkChain(): { take(entry: ChainedEntry): string | null } {
  let before = FIRST_HASH
  let last = 0
  return {
    take({ seq, content, hash }) {
      if (seq !== last + 1) return `entry ${last + 1} is missing: ${seq} stands in its place`
      if (hashOf(before, content) !== hash) return `entry ${seq} was changed, or one before it was slipped in`
      before = hash
      last = seq
      return null
    },
  }
}

/** What is wrong with a chain; null where nothing is. `head`: the last hash, as it was noted down elsewhere. */
export function chainProblem(entries: readonly ChainedEntry[], head: string | null = null): string | null {
  const { take } = walkChain()
  for (const entry of entries) {
    const problem = take(entry)
    if (problem) return problem
  }
  if (head !== null && !entries.some(({ hash }) => hash === head)) return 'the end that was noted down is not in it: entries are gone, or all of it was written anew'
  return null
}
