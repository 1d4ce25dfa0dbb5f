import type { Transport } from '#shared/api/transport'

/** What is done there can settle, or bring, something that waits for a manager (mock-server/today/sources.ts). */
const OF_DAY = /\/(follow-ups|follow-up-plans|keyword-replies|handovers|signals|conversion|group-invitation|sop-tasks|group-game-desks|games|revivals|branch\/events)(\/|$)/

export type DayDeeds = ReturnType<typeof createDayDeeds>

/** Tells what counts a manager's day whenever he has done something at the bank that the day may be about. */
export function createDayDeeds() {
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((hear) => hear())
  return {
    tell,
    /** Returns how to hear no more. */
    listen(hear: () => void): () => void {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    heard: (transport: Transport): Transport => async (request) => {
      const response = await transport(request)
      if (request.method !== 'GET' && response.status < 400 && OF_DAY.test(request.path)) tell()
      return response
    },
  }
}
