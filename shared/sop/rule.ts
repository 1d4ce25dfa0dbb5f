import type { GroupKind } from '../group/kind'
import type { QuietHours } from '../reach/quiet-hours'

/** How often, and what, a group may be sent. The bank sets it. */
export interface SopRule {
  /** So many sends in a week at most; a managed group's fixed event comes on top (G8, G13). */
  mostPerWeek: Readonly<Record<GroupKind, number>>
  /** Of all a week sends, content and offers are so many per cent at least (G19). */
  leastContentPercent: number
  /** The same text is not sent again within so many days (G20). */
  repeatDays: number
  /** So many messages with a link may follow each other without a game or an answer between (G17). */
  mostLinksInRow: number
  /** Sent so many minutes after its time or later, it is late (D17). */
  lateAfterMinutes: number
  /** When nobody wants a message. */
  quiet: QuietHours
}
