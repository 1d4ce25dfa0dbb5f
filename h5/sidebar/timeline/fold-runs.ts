import type { TimelineEntry } from '#shared/timeline/contract'
import type { Happening } from '#shared/timeline/happening'

/** What he does so often that each time by itself says little, and how often is said of it. */
const small: Readonly<Partial<Record<Happening, string>>> = {
  signedIn: '签到', campaignOpened: '打开活动', articleRead: '看文章', materialOpened: '打开素材', serviceOpened: '用便民服务',
}

/** Two of a kind are read as fast as their count. */
const LEAST = 3

/** Entries that stand next to one another in one line, the newest first; most lines have one. */
export interface TimelineRun {
  /** "签到 5 次"; null: it is not folded. */
  title: string | null
  entries: readonly [TimelineEntry, ...TimelineEntry[]]
}

function runOf(entries: [TimelineEntry, ...TimelineEntry[]]): TimelineRun[] {
  const verb = small[entries[0].kind]
  if (verb === undefined || entries.length < LEAST) return entries.map((entry) => ({ title: null, entries: [entry] }))
  return [{ title: `${verb} ${entries.length} 次`, entries }]
}

/** Folds runs of one small kind, also over several days; whatever else happened in between ends a run. */
export function foldRuns(entries: readonly TimelineEntry[]): TimelineRun[] {
  const runs: [TimelineEntry, ...TimelineEntry[]][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last?.[0].kind === entry.kind) last.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap(runOf)
}
