import type { FastifyInstance } from 'fastify'

/** Shorter than the time-out of a browser and of our own client. */
const PATIENCE_MS = 20_000

export type News = ReturnType<typeof createNews>

/** Counts changes, and wakes those who wait for the next one. */
export function createNews(app: FastifyInstance) {
  let version = 0
  let isClosing = false
  const sleepers = new Set<() => void>()
  const wakeAll = () => {
    for (const wake of sleepers) wake()
  }
  // The server waits for its answers before it closes: nobody may sleep then.
  app.addHook('preClose', async () => {
    isClosing = true
    wakeAll()
  })
  const sleep = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, PATIENCE_MS)
      sleepers.add(wake)
    })
  return {
    version: () => version,
    tell(): void {
      version += 1
      wakeAll()
    },
    /**
     * Resolves with the version once it is another than that one, after 20 seconds of real time at the latest. At once for
     * a version that is yet to come: a server counted it that is gone.
     */
    async since(known: number): Promise<number> {
      if (version === known && !isClosing) await sleep()
      return version
    },
  }
}
