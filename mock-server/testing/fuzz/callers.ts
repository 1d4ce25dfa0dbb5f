import fc, { type Arbitrary } from 'fast-check'
import type { StaffRole } from '#shared/api/define-contract'
import type { ErrorCode } from '#shared/api/error-codes'
import type { Caller } from './attempt'
import type { Target } from './targets'

/** Mostly those who have something in their hands. */
const CUSTOMERS = ['cust-01', 'cust-02', 'cust-05', 'cust-05', 'cust-06', 'cust-08', 'cust-08', 'cust-10', 'cust-10'] as const

/** The demo bank's staff by what they may do. */
export const STAFF: Readonly<Record<StaffRole, readonly string[]>> = {
  manager: ['lin-wanqing', 'lou-siyuan'],
  operator: ['zhou-mingyuan', 'he-yingxue'],
  approver: ['he-yingxue'],
  finance: ['tang-kaiwen', 'luo-jing'],
  auditor: ['gu-mingzhe'],
}

/** He has left the bank, and still has a session. */
export const LEFT_MANAGER = 'ying-haobo'

const staffWith = (roles: readonly StaffRole[]) => roles.flatMap((role) => STAFF[role])

const ALL_ROLES = Object.keys(STAFF) as StaffRole[]

/** Somebody who may ask this. */
export function rightCaller({ endpoint: { actor, roles = ['manager'] } }: Target): Arbitrary<Caller> {
  if (actor === 'anyone') return fc.constant({ as: 'nobody' })
  if (actor === 'bank') return fc.constant({ as: 'bank' })
  const ids = actor === 'customer' ? CUSTOMERS : staffWith(roles)
  return fc.constantFrom(...ids).map((id) => ({ as: actor, id }))
}

export interface WrongCaller {
  caller: Caller
  /** Null: he may be let in, but nothing may break. */
  expected: readonly ErrorCode[] | null
}

const refusedWith = (code: ErrorCode, ...callers: Caller[]): WrongCaller[] => callers.map((caller) => ({ caller, expected: [code] }))

/** Everybody who may not ask this, and who are no longer there. */
export function wrongCallers({ endpoint: { actor, roles } }: Target): readonly WrongCaller[] {
  const [customer, manager] = [{ id: 'cust-08' }, { id: 'he-yingxue' }]
  if (actor === 'anyone') return [{ caller: { as: 'forgedCustomer', ...customer }, expected: null }, { caller: { as: 'manager', ...manager }, expected: null }]
  if (actor === 'bank') return refusedWith('SIGNATURE_INVALID', { as: 'nobody' }, { as: 'falseBank' }, { as: 'manager', ...manager })
  if (actor === 'customer') {
    return [
      ...refusedWith('UNAUTHENTICATED', { as: 'nobody' }, { as: 'bank' }, { as: 'manager', ...manager }, { as: 'managerAsCustomer', ...manager },
        { as: 'forgedCustomer', ...customer }, { as: 'customerOfLongAgo', ...customer }),
      { caller: { as: 'deletedCustomer' }, expected: null },
    ]
  }
  const without = ALL_ROLES.flatMap((role) => STAFF[role]).filter((id) => !staffWith(roles ?? ALL_ROLES).includes(id))
  return [
    ...refusedWith('UNAUTHENTICATED', { as: 'nobody' }, { as: 'bank' }, { as: 'customer', ...customer }, { as: 'customerAsManager', ...customer },
      { as: 'forgedManager', ...manager }, { as: 'managerOfLongAgo', ...manager }),
    ...refusedWith('ROLE_REQUIRED', ...without.map((id): Caller => ({ as: 'manager', id }))),
    ...refusedWith(roles ? 'ROLE_REQUIRED' : 'MANAGER_NOT_FOUND', { as: 'deletedManager' }, { as: 'manager', id: LEFT_MANAGER }),
  ]
}
