import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { changeRoster } from './change-roster'
import { listRoster } from './list-roster'

export function rosterHandlers(deps: Pick<Deps, 'db' | 'clock'>): Handlers<'roster'> {
  return {
    listRoster: async () => ({ managers: await listRoster(deps.db) }),
    changeRoster: ({ params, body }) => changeRoster(deps, params.managerId, body),
  }
}
