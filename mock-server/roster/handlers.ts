import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { changeRoster } from './change-roster'
import { listRoster } from './list-roster'

export function rosterHandlers(deps: Pick<Deps, 'db' | 'clock'>): Handlers<'roster'> {
  return {
    listRoster: async ({ managerId }) => ({ managers: await listRoster(deps.db, managerId) }),
    changeRoster: ({ params, body, managerId }) => changeRoster(deps, managerId, params.managerId, body),
  }
}
