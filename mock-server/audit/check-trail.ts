import type { Queryable } from '../db/database'
import { FIRST_HASH, walkChain, type ChainedEntry } from './chain'

/** So many at once: a trail of years does not stand in memory, and others get their turn between. */
const PAGE = 2_000

const NEXT = `select seq, content, hash from audit_entry where seq > $1 order by seq limit ${PAGE}`

const HEAD = 'select seq, hash from audit_head'

export interface TrailState {
  entries: number
  head: string | null
  brokenAt: number | null
}

interface Head {
  seq: number
  hash: string
}

/** The whole trail, entry by entry, up to the end that is noted down beside it: what comes meanwhile is looked at next time. */
export async function checkTrail(db: Queryable): Promise<TrailState> {
  const [head = { seq: 0, hash: FIRST_HASH }] = await db.query<Head>(HEAD)
  const { take } = walkChain()
  let [last, hash] = [0, FIRST_HASH]
  const ended = (brokenAt: number | null): TrailState => ({ entries: head.seq, head: head.seq === 0 ? null : head.hash, brokenAt })
  while (last < head.seq) {
    const page = (await db.query<ChainedEntry>(NEXT, [last])).filter(({ seq }) => seq <= head.seq)
    for (const entry of page) {
      if (take(entry)) return ended(last + 1)
      ;[last, hash] = [entry.seq, entry.hash]
    }
    // Cut off: the end that is noted down is not there.
    if (page.length === 0) return ended(last + 1)
  }
  return ended(hash === head.hash ? null : last)
}
