import type { RosterEntry } from '#shared/roster/contract'

export const statusChoices: readonly { value: RosterEntry['status']; label: string }[] = [
  { value: 'working', label: '在岗' },
  { value: 'onLeave', label: '休假' },
  { value: 'left', label: '离职' },
]

/** What becomes of his leads once that is saved (S30). */
export const leadHints: Readonly<Record<Exclude<RosterEntry['status'], 'working'>, string>> = {
  onLeave: '保存后，还没联系的线索会平均分给本网点在岗的同事；已经打过电话的仍留给这位同事。',
  left: '保存后，没联系完的线索会平均分给本网点在岗的同事，状态和备注都保留。',
}

export type RosterFilter = 'all' | 'noQr' | 'away' | 'full'

export const filterTexts: Readonly<Record<RosterFilter, string>> = { all: '全部', noQr: '没有二维码', away: '休假或离职', full: '已满' }

export const isFull = ({ capacity, assigned }: Pick<RosterEntry, 'capacity' | 'assigned'>) => capacity !== null && assigned >= capacity

const matches: Readonly<Record<RosterFilter, (entry: RosterEntry) => boolean>> = {
  all: () => true,
  // Somebody who has left will never need one.
  noQr: ({ hasQr, status }) => !hasQr && status !== 'left',
  away: ({ status }) => status !== 'working',
  full: isFull,
}

export function filterRoster(entries: readonly RosterEntry[], filter: RosterFilter): RosterEntry[] {
  return entries.filter(matches[filter])
}

export interface RosterBranch {
  branchId: string
  branchName: string
  entries: RosterEntry[]
}

/** By branch, in the order they came. */
export function groupByBranch(entries: readonly RosterEntry[]): RosterBranch[] {
  const branches = new Map<string, RosterBranch>()
  for (const entry of entries) {
    const { branchId, branchName } = entry
    const branch = branches.get(branchId) ?? { branchId, branchName, entries: [] }
    branch.entries.push(entry)
    branches.set(branchId, branch)
  }
  return [...branches.values()]
}

/** Why no customer is given to him now; nothing when he can take one. */
export function standingTexts(entry: RosterEntry): string[] {
  const { status, hasQr } = entry
  if (status === 'left') return ['离职']
  return [...(status === 'onLeave' ? ['休假'] : []), ...(hasQr ? [] : ['没有二维码']), ...(isFull(entry) ? ['已满'] : [])]
}

/** "已分配 12 / 200 位客户": those the bank gave him, which is what the limit counts, and not who added him by himself. */
export function loadText({ capacity, assigned }: Pick<RosterEntry, 'capacity' | 'assigned'>): string {
  return `已分配 ${capacity === null ? assigned : `${assigned} / ${capacity}`} 位客户`
}
