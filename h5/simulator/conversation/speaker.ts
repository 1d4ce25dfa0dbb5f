import type { Conversation } from '#shared/simulator/contract'

/** Who holds the phone or sits at the desk. */
export interface Speaker {
  kind: 'member' | 'customer'
  id: string
}

export const isSame = (one: Speaker | null, other: Speaker | null): boolean => one?.kind === other?.kind && one?.id === other?.id

export function isIn({ memberIds, customerIds }: Conversation, { kind, id }: Speaker): boolean {
  return (kind === 'member' ? memberIds : customerIds).includes(id)
}

/** Of a single chat: whom he talks to. Null in a group, and where the other one is gone. */
export function otherOf({ kind, memberIds, customerIds }: Conversation, me: Speaker): Speaker | null {
  const [id] = me.kind === 'member' ? customerIds : memberIds
  return kind === 'group' || id === undefined ? null : { kind: me.kind === 'member' ? 'customer' : 'member', id }
}
