import * as z from 'zod'
import { auditEntryView, type AuditEntryView, type AuditFilter, type TrailView } from '#shared/audit/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import type { Queryable } from '../db/database'
import { auditCsv } from './audit-csv'
import type { ChainedEntry } from './chain'
import { checkTrail } from './check-trail'
import { findEntries } from './find-entries'

const PAGE = 50
const MOST_EXPORTED = 20_000

const NAMES = 'select id, name from manager where id = any($1)'

/** By the index one after the other: a trail of years is not read for it. */
const PEOPLE = `
  select id as "managerId", name from manager
  where exists (select 1 from audit_entry where audit_manager(content) = manager.id)
  order by id`

const written = auditEntryView.omit({ seq: true, actor: true }).extend({ actor: z.object({ kind: z.enum(['manager', 'customer']), id: z.string() }) })

type Written = z.output<typeof written> & Pick<ChainedEntry, 'seq'>

/** What somebody has changed beside us may be anything: it is left out here, and the chain says from where it does not hold. */
function readEntry({ seq, content }: ChainedEntry): Written[] {
  try {
    return [{ ...written.parse(JSON.parse(content)), seq }]
  } catch {
    return []
  }
}

async function namesIn(db: Queryable, entries: readonly Written[]): Promise<ReadonlyMap<string, string>> {
  const ids = entries.map(({ actor }) => actor.id)
  const rows = await db.query<{ id: string; name: string }>(NAMES, [[...new Set(ids)]])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function viewOf({ actor: { kind, id }, ...entry }: Written, names: ReadonlyMap<string, string>): AuditEntryView {
  return { ...entry, actor: kind === 'manager' ? { kind, id, name: names.get(id) ?? null } : { kind, id } }
}

/** A page of the trail, the latest first (K13). */
export async function searchEntries({ db }: Pick<Deps, 'db'>, { before, ...filter }: AuditFilter & { before?: number }) {
  const found = await findEntries(db, filter, before ?? null, PAGE + 1)
  const page = found.slice(0, PAGE).flatMap(readEntry)
  const names = await namesIn(db, page)
  return { entries: page.map((entry) => viewOf(entry, names)), hasMore: found.length > PAGE }
}

/** Oldest first, as `npm run audit` writes it and checks it. */
export async function exportEntries({ db, clock }: Pick<Deps, 'db' | 'clock'>, filter: AuditFilter) {
  const found = await findEntries(db, filter, null, MOST_EXPORTED + 1)
  const entries = found.slice(0, MOST_EXPORTED).toReversed()
  return { fileName: `审计记录-${shanghaiDay(clock.now())}.csv`, csv: auditCsv(entries), entries: entries.length, isCut: found.length > MOST_EXPORTED }
}

/** Whether the trail is whole, and who stands in it. */
export async function showTrail({ db }: Pick<Deps, 'db'>): Promise<TrailView> {
  return { ...(await checkTrail(db)), people: await db.query<TrailView['people'][number]>(PEOPLE) }
}
