import type * as z from 'zod'
import type { ErrorCode } from './error-codes'
import type { RouteTable } from './route'

/** Who may call: the identity always comes from the session (K15), never from params, query or body. */
export type Actor = 'anyone' | 'customer' | 'manager' | 'bank'

/**
 * A duty of the bank's staff (K13): manager looks after customers, operator makes campaigns, approver lets them out, finance
 * pays, auditor reads who did and saw what, and does nothing else.
 */
export type StaffRole = 'manager' | 'operator' | 'approver' | 'finance' | 'auditor'

export interface Endpoint {
  /** One line for the OpenAPI document. */
  summary: string
  /** `bank`: one of the bank's own systems, by its signature. */
  actor: Actor
  /** With actor `manager`: one of these duties is needed, or ROLE_REQUIRED. */
  roles?: readonly StaffRole[]
  params?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodType
  /** The body of a 200. */
  response: z.ZodType
  /** Beyond those every endpoint shares: INVALID_REQUEST, INTERNAL_ERROR and, with an actor, UNAUTHENTICATED. */
  errors: readonly ErrorCode[]
}

/** Ties schemas to their route table: a route without schemas, or schemas without a route, is a compile error. */
export function defineContract<Table extends RouteTable, Schemas extends { [K in keyof Table]: Endpoint }>(
  routes: Table,
  endpoints: Schemas & { [K in Exclude<keyof Schemas, keyof Table>]: never },
): { routes: Table; endpoints: Schemas } {
  return { routes, endpoints }
}
