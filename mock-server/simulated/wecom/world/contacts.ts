/** A member follows a customer. */
export interface Contact {
  memberId: string
  customerId: string
  addedAt: Date
  /** Of the contact way he scanned; '' without one. */
  state: string
  remark: string
  description: string
  remarkCompany: string
  remarkMobiles: readonly string[]
  tagIds: readonly string[]
  /** The customer has deleted the member, who still has him in his list: WeCom goes on telling of him. */
  isLeftByCustomer: boolean
}

const NOTHING_NOTED = { remark: '', description: '', remarkCompany: '', remarkMobiles: [], tagIds: [], isLeftByCustomer: false }

export type Contacts = ReturnType<typeof createContacts>

export function createContacts() {
  const contacts = new Map<string, Contact>()
  const key = (memberId: string, customerId: string) => `${memberId}:${customerId}`
  return {
    find: (memberId: string, customerId: string) => contacts.get(key(memberId, customerId)),
    all: () => [...contacts.values()],
    ofCustomer: (customerId: string) => [...contacts.values()].filter((it) => it.customerId === customerId),
    ofMember: (memberId: string) => [...contacts.values()].filter((it) => it.memberId === memberId),
    /** Anew, or again: what the member had noted of a customer who left him is still there. */
    add(memberId: string, customerId: string, addedAt: Date, state: string): void {
      const known = contacts.get(key(memberId, customerId)) ?? NOTHING_NOTED
      contacts.set(key(memberId, customerId), { ...known, memberId, customerId, addedAt, state, isLeftByCustomer: false })
    },
    change(contact: Contact, changes: Partial<Contact>): void {
      contacts.set(key(contact.memberId, contact.customerId), { ...contact, ...changes })
    },
    remove({ memberId, customerId }: Contact): void {
      contacts.delete(key(memberId, customerId))
    },
  }
}
