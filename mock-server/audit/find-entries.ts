import type { AuditFilter } from '#shared/audit/contract'
import { laterDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { ChainedEntry } from './chain'

/** Instants stand in an entry as ISO 8601 in UTC: as texts they have the same order. */
const FIND = `
  select seq, content, hash from audit_entry
  where ($1::text is null or audit_manager(content) = $1)
    and ($2::text is null or audit_action(content) = $2)
    and ($3::text is null or audit_at(content) >= $3 and audit_at(content) < $4)
    and ($5::bigint is null or seq < $5)
  order by seq desc limit $6`

const beginOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString()

/** The latest first. */
export function findEntries(db: Queryable, { managerId, action, day }: AuditFilter, before: number | null, limit: number): Promise<ChainedEntry[]> {
  const [from, until] = day ? [beginOf(day), beginOf(laterDay(day, 1))] : [null, null]
  return db.query<ChainedEntry>(FIND, [managerId ?? null, action ?? null, from, until, before, limit])
}
