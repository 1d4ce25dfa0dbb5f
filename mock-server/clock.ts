import type { Clock } from '#shared/time/clock'

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock QA can move and stop: otherwise it runs on at the machine's pace from wherever it was set. */
export interface MovableClock extends Clock {
  readonly offsetMs: number
  /** Null while it runs. */
  readonly stoppedAt: Date | null
  moveTo(instant: Date): void
  stop(): void
  /** Goes on from where it stands. */
  run(): void
  /** Back to the instant it showed when the server started, and running. */
  restart(): void
}

export function movableClock(machine: Clock, initialOffsetMs: number): MovableClock {
  let offsetMs = initialOffsetMs
  const start = machine.now().getTime() + initialOffsetMs
  let stoppedAt: Date | null = null
  const now = () => new Date(stoppedAt ?? machine.now().getTime() + offsetMs)
  const moveTo = (instant: Date) => {
    if (stoppedAt) stoppedAt = instant
    offsetMs = instant.getTime() - machine.now().getTime()
  }
  return {
    now,
    get offsetMs() {
      return offsetMs
    },
    get stoppedAt() {
      return stoppedAt
    },
    moveTo,
    stop: () => {
      stoppedAt = now()
    },
    run: () => {
      moveTo(now())
      stoppedAt = null
    },
    restart: () => {
      offsetMs = start - machine.now().getTime()
      stoppedAt = null
    },
  }
}
