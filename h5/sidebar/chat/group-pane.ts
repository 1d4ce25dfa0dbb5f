/** A part of a group's chat, one tap from the others. */
export type GroupPane = 'campaigns' | 'games' | 'sop' | 'group'

interface PaneKind {
  title: string
  /** Also for a manager who may only look at another branch's group (K6). */
  isForLooking: boolean
}

/** In the order of their tabs. */
export const groupPanes: Readonly<Record<GroupPane, PaneKind>> = {
  campaigns: { title: '活动', isForLooking: true },
  sop: { title: '日历', isForLooking: true },
  games: { title: '游戏', isForLooking: false },
  group: { title: '本群', isForLooking: true },
}

const PANES = Object.keys(groupPanes) as GroupPane[]

/** Where the part that somebody opened last is kept: the next group begins with it. */
export const GROUP_PANE_HABIT = 'koi-group-pane'

export function groupPanesFor(access: 'full' | 'readOnly'): GroupPane[] {
  return PANES.filter((pane) => access === 'full' || groupPanes[pane].isForLooking)
}

export const isGroupPane = (value: string | null): value is GroupPane => PANES.includes(value as GroupPane)
