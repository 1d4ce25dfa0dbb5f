import { createHash } from 'node:crypto'
import type { Bank } from '../../../bank/bank-file'

export interface GroupPerson {
  kind: 'member' | 'customer'
  id: string
  joinedAt: Date
  /** 1: invited by a member; 3: by the group's code. */
  scene: 1 | 3
}

/** A WeCom group with customers in it. */
export interface Group {
  id: string
  /** WeCom's own id, `wr…`. */
  chatId: string
  name: string
  /** A member's, or of a chat from outside a customer's. */
  ownerId: string
  /** Somebody outside the corp has made it, and members are only in it: WeCom tells the corp's apps nothing of it. */
  isOutside: boolean
  createdAt: Date
  people: readonly GroupPerson[]
  /** How many it takes: as many as WeCom allows, or as few as QA. */
  limit: number
  isDismissed: boolean
}

/** Of a group with customers: its members included. */
export const GROUP_LIMIT = 500

/** By a code people come in until then; after that somebody in it has to invite them. */
export const SCAN_LIMIT = 200

export const isFullForScan = ({ people, limit }: Group): boolean => people.length >= Math.min(limit, SCAN_LIMIT)

export const isFull = ({ people, limit }: Group): boolean => people.length >= limit

/** Changes with whoever comes and goes. */
export const memberVersion = ({ people }: Group): string =>
  createHash('md5').update(people.map(({ id }) => id).toSorted().join()).digest('hex')

export const personOf = (group: Group, kind: GroupPerson['kind'], id: string): GroupPerson | undefined =>
  group.people.find((it) => it.kind === kind && it.id === id)

function seededGroups({ groups, customers }: Bank, now: Date): Group[] {
  return groups.flatMap(({ id, name, chatId, ownerManagerId }) => {
    // Without an id and an owner there, it is a group of the bank's, but not yet one of WeCom's.
    if (chatId === null || ownerManagerId === null) return []
    const owner = { kind: 'member' as const, id: ownerManagerId, joinedAt: now, scene: 1 as const }
    const joined = customers.filter((it) => it.groupIds.includes(id))
    const people = joined.map((it) => ({ kind: 'customer' as const, id: it.id, joinedAt: now, scene: 3 as const }))
    return [{ id, name, chatId, ownerId: ownerManagerId, createdAt: now, people: [owner, ...people], limit: GROUP_LIMIT, isOutside: false, isDismissed: false }]
  })
}

export type Groups = ReturnType<typeof createGroups>

export function createGroups(bank: Bank, now: Date) {
  const groups = new Map(seededGroups(bank, now).map((group) => [group.id, group]))
  return {
    all: () => [...groups.values()],
    find: (id: string) => groups.get(id),
    findByChatId: (chatId: string) => [...groups.values()].find((it) => it.chatId === chatId),
    put(group: Group): Group {
      groups.set(group.id, group)
      return group
    },
  }
}
