/** Who comes in is told within so long; those who come together are told together. */
const GREETING_MS = 20

export interface Looks {
  /** Somebody waits for the next look. */
  soon(): void
  stop(): void
}

/** Looks again and again, never twice at once, each time after as long as the last look says; null: only when somebody waits. */
export function lookAgain(look: () => Promise<number | null>): Looks {
  let timer: NodeJS.Timeout | undefined
  let isLooking = false
  /** Somebody came in since the last look began. */
  let isAwaited = false
  let isStopped = false

  const lookIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void lookNow(), ms)
  }
  const lookNow = async () => {
    isLooking = true
    isAwaited = false
    const pause = await look()
    isLooking = false
    if (isStopped) return
    if (isAwaited) lookIn(GREETING_MS)
    else if (pause !== null) lookIn(pause)
  }
  return {
    soon: () => {
      if (isAwaited) return
      isAwaited = true
      if (!isLooking) lookIn(GREETING_MS)
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
