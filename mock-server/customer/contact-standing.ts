import type { ContactChange } from './contact-change'

/** A change as the history keeps it. */
export type HistoryEntry = Pick<ContactChange, 'managerId' | 'kind'> & { happenedAt: Date }

/** What a customer's whole history comes to. */
export interface ContactStanding {
  /** He has at least one manager of the bank as a contact now (C1). */
  isAdded: boolean
  /** The earliest add ever: no delete changes it. */
  firstAddedAt: Date
  /** The latest add at an instant at which he had no manager of the bank. */
  lastFreshAddAt: Date
}

/** In the order they happened; of one instant the delete comes last, so that it is the one that decides. */
const byTime = (a: HistoryEntry, b: HistoryEntry): number =>
  a.happenedAt.getTime() - b.happenedAt.getTime() || Number(a.kind === 'delete') - Number(b.kind === 'delete')

/**
 * Where one customer stands, from all that is known of him, in whatever order and however often it was told (R3, R4).
 * Null as long as no add is known: a delete alone says nothing about when he was added.
 */
export function contactStanding(changes: readonly HistoryEntry[]): ContactStanding | null {
  const contacts = new Set<string>()
  let firstAddedAt: Date | null = null
  let lastFreshAddAt: Date | null = null
  for (const { managerId, kind, happenedAt } of changes.toSorted(byTime)) {
    if (kind === 'delete') {
      contacts.delete(managerId)
      continue
    }
    firstAddedAt ??= happenedAt
    if (contacts.size === 0) lastFreshAddAt = happenedAt
    contacts.add(managerId)
  }
  return firstAddedAt && lastFreshAddAt && { isAdded: contacts.size > 0, firstAddedAt, lastFreshAddAt }
}
