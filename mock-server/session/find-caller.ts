import type { FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import type { Endpoint, StaffRole } from '#shared/api/define-contract'
import type { Clock } from '#shared/time/clock'
import type { Queryable } from '../db/database'
import { deviceOf, sessionId } from './session-cookie'

export interface CallerDeps {
  db: Queryable
  clock: Clock
  /** Whether one of the bank's own systems signed this request. */
  isSignedByBank(request: FastifyRequest): boolean
}

/** The list and its duties are read at every request: who was taken off it, or a duty that was taken away, is gone at once. */
async function requireDuty(db: Queryable, managerId: string, roles: readonly StaffRole[] | undefined): Promise<void> {
  const [row] = await db.query<{ roles: StaffRole[] }>("select roles from manager where id = $1 and status <> 'left'", [managerId])
  if (!row && !roles) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  if (roles && !row?.roles.some((role) => roles.includes(role))) throw new ApiError('ROLE_REQUIRED', `needs ${roles.join(' or ')}`)
}

/** Who calls, always from the session or a signature (K15). Throws UNAUTHENTICATED, MANAGER_NOT_FOUND, ROLE_REQUIRED, SIGNATURE_INVALID. */
export async function findCaller({ actor, roles }: Pick<Endpoint, 'actor' | 'roles'>, request: FastifyRequest, deps: CallerDeps): Promise<object> {
  if (actor === 'anyone') return {}
  if (actor === 'bank') {
    if (!deps.isSignedByBank(request)) throw new ApiError('SIGNATURE_INVALID')
    return {}
  }
  const id = sessionId(request, actor, deps.clock)
  if (id === null) throw new ApiError('UNAUTHENTICATED')
  if (actor === 'customer') return { customerId: id, deviceId: deviceOf(request) }
  await requireDuty(deps.db, id, roles)
  return { managerId: id }
}
