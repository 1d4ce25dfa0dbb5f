import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { changeRoster } from './change-roster'
import { listRoster } from './list-roster'

export function rosterHandlers({ db }: Pick<Deps, 'db'>): Handlers<'roster'> {
  return {
    listRoster: async () => ({ managers: await listRoster(db) }),
    changeRoster: ({ params, body }) => changeRoster(db, params.managerId, body),
  }
}
