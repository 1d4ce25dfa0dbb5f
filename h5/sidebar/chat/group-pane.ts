import { definePanes } from './define-panes'

/** A part of a group's chat, one tap from the others. */
export type GroupPane = 'campaigns' | 'sop' | 'games' | 'group'

export const groupPanes = definePanes<GroupPane>('koi-group-pane', {
  campaigns: { title: '活动', isForLooking: true },
  sop: { title: '日历', isForLooking: true },
  games: { title: '游戏', isForLooking: false },
  group: { title: '本群', isForLooking: true },
})
