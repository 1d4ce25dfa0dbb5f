import type { FollowUp } from '#shared/follow-up/contract'
import { formatDay } from '#shared/time/calendar-day'

const NEAR: Readonly<Record<number, string>> = { 0: '今天', [-1]: '明天', [-2]: '后天' }

/** When it is due, as one says it: 逾期 3 天, 今天, 明天, 2月19日. */
export const dueText = ({ dueOn, daysDue }: Pick<FollowUp, 'dueOn' | 'daysDue'>): string =>
  daysDue > 0 ? `逾期 ${daysDue} 天` : (NEAR[daysDue] ?? formatDay(dueOn))

/** What kind of follow-up it is, in a word. */
export const kindText = ({ kind, planDay }: Pick<FollowUp, 'kind' | 'planDay'>): string =>
  kind === 'plan' ? `计划第 ${planDay} 天` : { single: '我安排的', revisit: '未成交回访' }[kind]
