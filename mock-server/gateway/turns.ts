/** A place among those who work at once. */
export interface Turns {
  /** Waits in line. False where `deadline` comes first: then there is nothing to give back. */
  take(deadline: AbortSignal): Promise<boolean>
  /** The next in line goes on. */
  giveBack(): void
}

/** At most `limit` at once, first come, first served. */
export function createTurns(limit: number): Turns {
  let free = limit
  const waiting = new Set<() => void>()
  const waitInLine = (deadline: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const goOn = () => {
        deadline.removeEventListener('abort', giveUp)
        resolve(true)
      }
      const giveUp = () => {
        waiting.delete(goOn)
        resolve(false)
      }
      waiting.add(goOn)
      deadline.addEventListener('abort', giveUp, { once: true })
    })
  return {
    take: async (deadline) => {
      if (free === 0) return waitInLine(deadline)
      free -= 1
      return true
    },
    giveBack: () => {
      const [next] = waiting
      if (!next) free += 1
      else if (waiting.delete(next)) next()
    },
  }
}
