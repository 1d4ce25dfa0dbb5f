/** Who ended a contact: the customer deleted the member of staff, or was deleted by him. */
export type EndedBy = 'customer' | 'member'

/** One thing WeCom told us about a customer and a manager; it may be told twice, and late (R4). */
export interface ContactChange {
  customerId: string
  managerId: string
  kind: 'add' | 'delete'
  /** ISO instant at which it happened, not at which we heard of it. */
  happenedAt: string
  /** Absent for an add, and where nobody said. */
  endedBy?: EndedBy | null
}
