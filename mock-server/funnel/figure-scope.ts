import type { FigureScope } from '#shared/api/schemas'
import type { Staff } from '../draft/read-staff'

/** Whose figures are counted; both null: everybody's. */
export interface Scope {
  managerId: string | null
  branchId: string | null
}

/** Who makes or approves campaigns looks at his office's customers, a manager at his own (K6). */
export function figureScope({ id, roles, branchId }: Staff): Scope & { scope: FigureScope } {
  if (!roles.some((role) => role === 'operator' || role === 'approver')) return { scope: 'own', managerId: id, branchId: null }
  return { scope: branchId === null ? 'bank' : 'branch', managerId: null, branchId }
}
