import type { ErrorCode } from '#shared/api/error-codes'

/** Who asks; `nobody` has no session, `deletedCustomer` a good one of a customer who is no more. */
export type Caller =
  | { as: 'nobody' | 'bank' | 'falseBank' | 'deletedCustomer' | 'deletedManager' }
  | { as: 'customer' | 'manager' | 'customerOfLongAgo' | 'managerOfLongAgo' | 'forgedCustomer' | 'forgedManager'; id: string }
  /** His own cookie under the other one's name. */
  | { as: 'customerAsManager' | 'managerAsCustomer'; id: string }

/** What is sent behind the headers; a filler is a JSON text of so many bytes, what is nested has so many levels. */
export type Sent = { json: unknown } | { text: string; type: string | null } | { filler: number } | { nested: number } | null

export interface Attempt {
  /** What is tried, for whoever reads a failure. */
  what: string
  caller: Caller
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  sent: Sent
  /** The only codes that are right; null where the state decides. */
  expected: readonly ErrorCode[] | null
}
