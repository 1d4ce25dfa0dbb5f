import type { LoggedRequest, RequestPattern } from '#shared/traffic/contract'
import { contains } from './contains'

/** The requests that fit in everything the pattern says. */
export function fittingRequests(requests: readonly LoggedRequest[], pattern: RequestPattern): LoggedRequest[] {
  return requests.filter((request) => contains(request, pattern))
}
