import type { TodayItem } from '#shared/today/contract'
import type { TodayDeps } from './source'
import { sources } from './sources'

/** More than anybody does in a day. */
const MOST = 100

/** What is late comes first, the latest of all on top; then as time goes. */
const byUrgency = (a: TodayItem, b: TodayItem): number =>
  b.daysOverdue - a.daysOverdue || Date.parse(a.at) - Date.parse(b.at) || `${a.source}${a.id}`.localeCompare(`${b.source}${b.id}`)

/** Everything that waits for this manager, from wherever it comes. */
export async function listToday(deps: TodayDeps, managerId: string): Promise<{ items: TodayItem[]; count: number }> {
  const found = await Promise.all(sources.map(async (source) => (await source.list(deps, managerId)).map((it) => ({ source: source.name, ...it }))))
  const items = found.flat().toSorted(byUrgency)
  return { items: items.slice(0, MOST), count: items.length }
}
