import type { TimelineEntry } from '#shared/timeline/contract'
import type { TimelineFilter } from '#shared/timeline/happening'
import type { Deps } from '../deps'
import { findPage, type Place, type TimelineRow } from './find-page'
import { subjectOf } from './subject-of'

type TimelineDeps = Pick<Deps, 'db' | 'campaigns' | 'demo'>

export interface TimelinePage {
  entries: TimelineEntry[]
  nextCursor: string | null
}

const PAGE_SIZE = 30

/** After everything that can be: the first page begins there. */
const NEWEST: Place = { at: new Date('9999-01-01T00:00:00Z'), key: '' }

function placeOf(cursor: string): Place {
  if (cursor === 'newest') return NEWEST
  const [at, key] = cursor.split('_') as [string, string]
  return { at: new Date(Number(at)), key }
}

const cursorAfter = ({ at, key }: TimelineRow): string => `${at.getTime()}_${key}`

async function entryOf(deps: TimelineDeps, row: TimelineRow): Promise<TimelineEntry> {
  const { key, kind, at, manager_name: managerName, detail } = row
  const subject = await subjectOf(deps, row)
  return { id: key, kind, happenedAt: at.toISOString(), managerName, subject, isWholeDay: false, text: null, prize: null, game: null, ...detail }
}

/** One page of all that happened with a customer, with whichever manager, the newest first (S19). */
export async function showTimeline(deps: TimelineDeps, customerId: string, filter: TimelineFilter, cursor: string): Promise<TimelinePage> {
  const rows = await findPage(deps.db, customerId, filter, placeOf(cursor), PAGE_SIZE + 1)
  const page = rows.slice(0, PAGE_SIZE)
  const entries = await Promise.all(page.map((row) => entryOf(deps, row)))
  return { entries, nextCursor: rows.length > PAGE_SIZE ? cursorAfter(page.at(-1)!) : null }
}
