import type { StaffRole } from '#shared/api/define-contract'

/** A part of the sidebar with its own tab. */
export type WorkArea = 'chat' | 'today' | 'leads' | 'events' | 'groups' | 'audience' | 'eligibility' | 'drafts' | 'scripts' | 'leadfiles' | 'roster' | 'questions' | 'plan' | 'funnel' | 'payouts' | 'audit'

interface AreaKind {
  title: string
  /** One of these duties opens it (K13). */
  roles: readonly StaffRole[]
}

/** In the order of the tabs. */
export const workAreas: Readonly<Record<WorkArea, AreaKind>> = {
  chat: { title: '当前聊天', roles: ['manager'] },
  today: { title: '今天', roles: ['manager'] },
  leads: { title: '线索', roles: ['manager'] },
  audience: { title: '群发', roles: ['manager'] },
  events: { title: '网点活动', roles: ['manager'] },
  groups: { title: '客户群', roles: ['manager'] },
  eligibility: { title: '资格查询', roles: ['manager'] },
  drafts: { title: '活动方案', roles: ['operator', 'approver'] },
  funnel: { title: '活动成效', roles: ['manager', 'operator', 'approver'] },
  scripts: { title: '话术审核', roles: ['approver'] },
  questions: { title: '题库', roles: ['manager', 'operator', 'approver'] },
  plan: { title: '群日历', roles: ['manager', 'operator', 'approver'] },
  leadfiles: { title: '线索导入', roles: ['operator', 'approver'] },
  roster: { title: '客户经理', roles: ['operator', 'approver'] },
  payouts: { title: '发放', roles: ['finance'] },
  audit: { title: '审计', roles: ['auditor'] },
}

const AREAS = Object.keys(workAreas) as WorkArea[]

/** The tabs somebody with these duties has, in their order. */
export function areasFor(roles: readonly StaffRole[]): WorkArea[] {
  return AREAS.filter((area) => workAreas[area].roles.some((role) => roles.includes(role)))
}

/** A manager's tabs are full: he comes to these from his day, and the tab of one stands while he is there. */
const FROM_DAY: readonly WorkArea[] = ['groups', 'questions', 'plan', 'funnel']

export const tabsOf = (areas: readonly WorkArea[], current: WorkRoute['area'] | undefined): WorkArea[] =>
  areas.filter((area) => !FROM_DAY.includes(area) || area === current || !areas.includes('today'))

/** Where everything is listed: no area of its own, and open to whoever has one. */
export const OVERVIEW = 'all'

export interface WorkRoute {
  /** Null: the address names none. */
  area: WorkArea | typeof OVERVIEW | null
  /** Which draft, in `drafts`; which list, in `leads`; which page, in `funnel`. */
  id: string | null
}

/** `#/drafts/spring` → the draft `spring`. What is none of our addresses names no area. */
export function parseRoute(hash: string): WorkRoute {
  const [, area, id] = /^#\/([a-z]+)(?:\/([a-z0-9-]+))?$/.exec(hash) ?? []
  if (area === OVERVIEW) return { area, id: null }
  if (!AREAS.includes(area as WorkArea)) return { area: null, id: null }
  return { area: area as WorkArea, id: id ?? null }
}
