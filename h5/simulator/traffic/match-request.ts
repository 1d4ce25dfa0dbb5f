import type { LoggedRequest } from '#shared/traffic/contract'

/** Does it fit what QA typed: a part of path, route, caller or status. */
export function matchRequest({ method, path, route, caller, status }: LoggedRequest, query: string): boolean {
  const wanted = query.trim().toLowerCase()
  return [`${method} ${path}`, route, caller, String(status ?? '')].some((text) => text?.toLowerCase().includes(wanted))
}
