import type { Bank } from '../../../bank/bank-file'

/** A member of the corp. `id` is the bank's own, `userId` WeCom's. */
export interface Member {
  id: string
  userId: string
  name: string
  branchName: string
  /** Whether the app may see him: who has left is out of it. */
  isInRange: boolean
}

/** Somebody with WeChat; an external contact once a member has added him. */
export interface Customer {
  id: string
  name: string
  openid: string
  /** The same person in all the bank's WeChat accounts, the mini-program's among them. */
  unionId: string
  externalUserId: string
}

export type People = ReturnType<typeof createPeople>

export function createPeople({ managers, branches, customers }: Bank) {
  const branchName = (id: string) => branches.find((branch) => branch.id === id)!.name
  const members: Member[] = managers.map(({ id, name, wecomUserId, branchId, status }) => ({
    id, name, userId: wecomUserId, branchName: branchName(branchId), isInRange: status !== 'left',
  }))
  const persons: Customer[] = customers.map(({ id, name, openid, unionId, externalUserId }) => ({
    id, name, openid, unionId: unionId ?? `union-${openid}`, externalUserId,
  }))
  return {
    members,
    customers: persons,
    member: (id: string) => members.find((it) => it.id === id),
    memberOf: (userId: string) => members.find((it) => it.userId === userId),
    customer: (id: string) => persons.find((it) => it.id === id),
    customerOfUnion: (unionId: string) => persons.find((it) => it.unionId === unionId),
    customerOf: (externalUserId: string) => persons.find((it) => it.externalUserId === externalUserId),
  }
}
