import type { Clock } from '#shared/time/clock'
import { WecomError } from './wecom-error'

export interface Rate {
  limit: number
  windowMs: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Of one API by one corp. */
export const API_RATES: readonly Rate[] = [{ limit: 10_000, windowMs: MINUTE_MS }, { limit: 150_000, windowMs: HOUR_MS }]

/** Of fetching tickets. */
export const CORP_TICKET_RATE: Rate = { limit: 400, windowMs: HOUR_MS }
export const AGENT_TICKET_RATE: Rate = { limit: 100, windowMs: HOUR_MS }

/** Counts by minute or hour of the clock. */
export function createRateLimit(clock: Clock) {
  const counts = new Map<string, { window: number; count: number }>()
  return {
    /** Throws 45009 where this is one too many. */
    count(name: string, { limit, windowMs }: Rate): void {
      const key = `${name} ${windowMs}`
      const window = Math.floor(clock.now().getTime() / windowMs)
      const before = counts.get(key)
      const count = before?.window === window ? before.count + 1 : 1
      counts.set(key, { window, count })
      if (count > limit) throw new WecomError(45009)
    },
  }
}

export type RateLimit = ReturnType<typeof createRateLimit>
