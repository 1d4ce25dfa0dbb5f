import { definePanes } from './define-panes'

/** A part of a customer's chat, one tap from the others. */
export type ChatPane = 'customer' | 'scripts' | 'campaigns' | 'materials' | 'events' | 'timeline'

export const chatPanes = definePanes<ChatPane>('koi-chat-pane', {
  customer: { title: '客户', isForLooking: true },
  scripts: { title: '话术', isForLooking: false },
  campaigns: { title: '活动', isForLooking: false },
  materials: { title: '素材', isForLooking: false },
  events: { title: '到店', isForLooking: false },
  timeline: { title: '记录', isForLooking: true },
})
