import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { exportEntries, searchEntries, showTrail } from './read-trail'

export function auditHandlers(deps: Pick<Deps, 'db' | 'clock'>): Handlers<'audit'> {
  return {
    showTrail: () => showTrail(deps),
    searchEntries: ({ body }) => searchEntries(deps, body),
    exportEntries: ({ body }) => exportEntries(deps, body),
  }
}
