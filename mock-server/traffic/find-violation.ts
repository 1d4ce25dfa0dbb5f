import type { Endpoint } from '#shared/api/define-contract'
import type { ErrorCode } from '#shared/api/error-codes'

interface Answered {
  /** Null where the contract has no such route. */
  endpoint: Endpoint | null
  path: string
  status: number
  answer: unknown
}

/** What every endpoint may answer besides its own errors. */
const SHARED: readonly ErrorCode[] = ['INVALID_REQUEST', 'INTERNAL_ERROR', 'UNAUTHENTICATED', 'ROLE_REQUIRED', 'CROSS_SITE_REQUEST']

const isApi = (path: string) => path.startsWith('/api/')

/** How a request broke the contract, or its answer did; null where neither. A broken 200 never gets here: it is a 500. */
export function findViolation({ endpoint, path, status, answer }: Answered): string | null {
  const { code, detail } = (answer ?? {}) as { code?: ErrorCode; detail?: string }
  if (status < 400 || code === undefined) return null
  if (endpoint === null) return code === 'ROUTE_NOT_FOUND' && isApi(path) ? 'request: the contract has no such route' : null
  if (code === 'INVALID_REQUEST') return `request: ${detail ?? code}`
  if (endpoint.errors.includes(code) || SHARED.includes(code)) return null
  return `answer: ${code} is none of its errors`
}
