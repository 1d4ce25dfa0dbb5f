import type { HeldEvent } from '#shared/branch-event/contract'

interface Row {
  cancelledAt: Date | null
  cancelReason: string
}

/** Since when an event does not take place, and why; null: it does. */
export const cancelledOf = ({ cancelledAt, cancelReason }: Row): HeldEvent['cancelled'] =>
  cancelledAt && { at: cancelledAt.toISOString(), reason: cancelReason }
