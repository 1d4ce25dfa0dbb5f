import type { Clock } from '#shared/time/clock'

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock QA can move: it runs on at the machine's pace from wherever it was set. */
export interface MovableClock extends Clock {
  readonly offsetMs: number
  moveTo(instant: Date): void
  /** Back to where it was when the server started. */
  restart(): void
}

export function movableClock(machine: Clock, initialOffsetMs: number): MovableClock {
  let offsetMs = initialOffsetMs
  return {
    now: () => new Date(machine.now().getTime() + offsetMs),
    get offsetMs() {
      return offsetMs
    },
    moveTo: (instant) => {
      offsetMs = instant.getTime() - machine.now().getTime()
    },
    restart: () => {
      offsetMs = initialOffsetMs
    },
  }
}
