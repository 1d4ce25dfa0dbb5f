import { ApiError } from '#shared/api/api-error'
import type { StaffRole } from '#shared/api/define-contract'
import type { Queryable } from '../db/database'

/** Who works on a draft. */
export interface Staff {
  id: string
  roles: readonly StaffRole[]
  /** Null: the head office. */
  branchId: string | null
}

const STAFF = `
  select manager.id, manager.roles, case when branch.parent_id is not null then branch.id end as "branchId"
  from manager join branch on branch.id = manager.branch_id where manager.id = $1`

/** Throws MANAGER_NOT_FOUND. */
export async function readStaff(db: Queryable, managerId: string): Promise<Staff> {
  const [staff] = await db.query<Staff>(STAFF, [managerId])
  if (!staff) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  return staff
}

/** Whose something is; null: the head office's. */
type OfOffice = Pick<Staff, 'branchId'>

/** The head office is of every office. */
export const isOfOffice = ({ branchId }: Staff, it: OfOffice): boolean => branchId === null || branchId === it.branchId

/** Throws ROLE_REQUIRED. */
export function refuseOtherOffice(staff: Staff, it: OfOffice): void {
  if (!isOfOffice(staff, it)) throw new ApiError('ROLE_REQUIRED', 'this belongs to another office')
}

/** The head office works on every draft, a branch on its own: or it could unlock its template by itself (R33). */
export function canWorkOn(staff: Staff, draftBranchId: string | null): boolean {
  return staff.roles.includes('operator') && isOfOffice(staff, { branchId: draftBranchId })
}

/** Throws ROLE_REQUIRED. */
export function refuseOutsider(staff: Staff, draftBranchId: string | null): void {
  if (!canWorkOn(staff, draftBranchId)) throw new ApiError('ROLE_REQUIRED', 'the draft belongs to another office')
}
