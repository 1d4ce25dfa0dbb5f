/** A part of a customer's chat, one tap from the others. */
export type ChatPane = 'customer' | 'scripts' | 'campaigns' | 'materials' | 'events' | 'timeline'

interface PaneKind {
  title: string
  /** Also for a manager who may only look at another branch's customer (S16). */
  isForLooking: boolean
}

/** In the order of their tabs. */
export const chatPanes: Readonly<Record<ChatPane, PaneKind>> = {
  customer: { title: '客户', isForLooking: true },
  scripts: { title: '话术', isForLooking: false },
  campaigns: { title: '活动', isForLooking: false },
  materials: { title: '素材', isForLooking: false },
  events: { title: '到店', isForLooking: false },
  timeline: { title: '记录', isForLooking: true },
}

const PANES = Object.keys(chatPanes) as ChatPane[]

/** Where the part that somebody opened last is kept: the next chat begins with it. */
export const PANE_HABIT = 'koi-chat-pane'

export function panesFor(access: 'full' | 'readOnly'): ChatPane[] {
  return PANES.filter((pane) => access === 'full' || chatPanes[pane].isForLooking)
}

export const isPane = (value: string | null): value is ChatPane => PANES.includes(value as ChatPane)
