import type { GroupHealth } from '#shared/group-health/contract'

export const healthOf = (change: Partial<GroupHealth> = {}): GroupHealth => ({
  days: 30, today: '2026-02-27' as never, active: { part: 79, whole: 200 }, activeGoal: 40, converted: { part: 60, whole: 200 }, content: { part: 6, whole: 10 }, silentDays: 0, revivals: [], planned: [], ...change,
})
