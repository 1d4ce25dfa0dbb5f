/** What is known of a friend who came by an invitation, and of the one who sent it. */
export interface InviteeFacts {
  isDrawn: boolean
  /** His first add of any manager was before the campaign began. */
  isEarlierContact: boolean
  isStaff: boolean
  /** His phone took part before under another name. */
  isKnownPhone: boolean
  /** As the bank's core said; null where nobody asked. */
  isBankCustomer: boolean | null
  hasPhoneOfInviter: boolean
  isInviter: boolean
  isInviterStaff: boolean
}

/**
 * Whether a friend brings his inviter something (C18): somebody new to the bank, who drew, and really somebody else.
 * Staff neither win nor have others win for them (K7).
 */
export function countsAsInvitee(facts: InviteeFacts): boolean {
  const isNew = !facts.isEarlierContact && !facts.isKnownPhone && facts.isBankCustomer !== true
  const isSomebodyElse = !facts.isInviter && !facts.hasPhoneOfInviter
  return facts.isDrawn && isNew && isSomebodyElse && !facts.isStaff && !facts.isInviterStaff
}
