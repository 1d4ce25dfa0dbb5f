import type { Clock } from '#shared/time/clock'
import type { WecomView } from '#shared/simulator/contract'

export type Delivery = WecomView['deliveries'][number]

const KEPT = 100

/** What was sent to the callback, newest first. */
export function createDeliveries(clock: Clock, tell: () => void) {
  let rows: readonly Delivery[] = []
  let lastId = 0
  return {
    rows: () => rows,
    /** Writes one down before its answer is there; what is returned takes the answer's status. */
    begin(event: string): (status: number | null) => void {
      lastId += 1
      const id = lastId
      rows = [{ id, event, sentAt: clock.now().toISOString(), status: null }, ...rows].slice(0, KEPT)
      tell()
      return (status) => {
        rows = rows.map((row) => (row.id === id ? { ...row, status } : row))
        tell()
      }
    },
    forget(): void {
      rows = []
    },
  }
}
