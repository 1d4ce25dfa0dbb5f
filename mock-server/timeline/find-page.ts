import { happeningsOf, type Happening, type TimelineFilter } from '#shared/timeline/happening'
import type { TimelineEntry } from '#shared/timeline/contract'
import type { Queryable } from '../db/database'
import { sources } from './sources'

export interface TimelineRow {
  key: string
  kind: Happening
  at: Date
  manager_name: string | null
  about: string | null
  detail: Partial<Pick<TimelineEntry, 'text' | 'prize' | 'game' | 'isWholeDay'>>
}

/** Where a page begins: after this entry. */
export interface Place {
  at: Date
  key: string
}

/** What bears the same instant keeps the order of the kinds, then of any fixed number. */
const KEY = "lpad((array_position($5::text[], kind) - 1)::text, 2, '0') || md5(kind || ':' || source_id || ':' || at)"

/** Each source gives one page at most: what is read does not grow with the length of the history before it. */
const pageOf = (sql: string) => `(
  select * from (select ${KEY} as key, s.* from (${sql}) s where at <= $2 and kind = any ($5)) k
  where at < $2 or key < $3 order by at desc, key desc limit $4)`

/** The customer's entries after a place, the newest first. */
export function findPage(db: Queryable, customerId: string, filter: TimelineFilter, after: Place, limit: number): Promise<TimelineRow[]> {
  const kinds = happeningsOf(filter)
  const wanted = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
  const sql = `
    select e.key, e.kind, e.at, m.name as manager_name, e.about, e.detail
    from (${wanted.map((source) => pageOf(source.sql)).join(' union all ')}) e
    left join manager m on m.id = e.manager_id order by e.at desc, e.key desc limit $4`
  return db.query<TimelineRow>(sql, [customerId, after.at, after.key, limit, kinds])
}
