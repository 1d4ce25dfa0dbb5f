/** How close a customer is to the bank's people, the loosest first (S23). A contact is closer than a fellow of a group. */
export const relationLevels = ['none', 'group', 'contact'] as const
export type RelationLevel = (typeof relationLevels)[number]

export const relationTexts: Readonly<Record<RelationLevel, string>> = { none: '还不是好友', group: '群成员', contact: '企业微信好友' }

export interface RelationFacts {
  isAdded: boolean
  isMember: boolean
  /** Null: never. */
  firstAddedAt: Date | null
  firstJoinedAt: Date | null
}

export interface Relation {
  level: RelationLevel
  /** When he came from a group to a contact; null where he did not come that way. */
  upgradedAt: Date | null
}

export function relationOf({ isAdded, isMember, firstAddedAt, firstJoinedAt }: RelationFacts): Relation {
  const cameByGroup = firstAddedAt !== null && firstJoinedAt !== null && firstJoinedAt < firstAddedAt
  return { level: isAdded ? 'contact' : isMember ? 'group' : 'none', upgradedAt: cameByGroup ? firstAddedAt : null }
}
