import type { FunnelDays } from '#shared/funnel/contract'

const DAY_MS = 24 * 60 * 60 * 1000

/** Null: since ever. */
export const sinceDays = (now: Date, days: FunnelDays): Date | null => (days === 'all' ? null : new Date(now.getTime() - Number(days) * DAY_MS))
