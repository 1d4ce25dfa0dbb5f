import type { DoneItem, TodayItem } from '#shared/today/contract'
import type { TodayDeps } from './source'
import { sources } from './sources'
import { undoSince, undoUntil } from './undo-time'

/** More than anybody does in a day. */
const MOST = 100

/** More than anybody ticks off by mistake. */
const MOST_DONE = 20

/** What is late comes first, the latest of all on top; then as time goes. */
const byUrgency = (a: TodayItem, b: TodayItem): number =>
  b.daysOverdue - a.daysOverdue || Date.parse(a.at) - Date.parse(b.at) || `${a.source}${a.id}`.localeCompare(`${b.source}${b.id}`)

/** Everything that waits for this manager, from wherever it comes, and what he settled a moment ago. */
export async function listToday(deps: TodayDeps, managerId: string): Promise<{ items: TodayItem[]; count: number; justDone: DoneItem[] }> {
  const since = undoSince(deps)
  const found = await Promise.all(sources.map(async ({ name, list }) => (await list(deps, managerId, since)).map((it) => ({ source: name, ...it }))))
  const items = found.flat().flatMap(({ doneAt, ...item }) => (doneAt ? [] : [item])).toSorted(byUrgency)
  const done = found.flat().flatMap(({ doneAt, ...item }) => (doneAt ? [{ ...item, undoUntil: undoUntil(doneAt) }] : []))
  const latestFirst = done.toSorted((a, b) => Date.parse(b.undoUntil) - Date.parse(a.undoUntil))
  return { items: items.slice(0, MOST), count: items.length, justDone: latestFirst.slice(0, MOST_DONE) }
}
