import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listInterests } from './list-interests'

export function interestHandlers(deps: Deps): Handlers<'interest'> {
  return { listGroupInterests: async ({ params, managerId }) => ({ interests: await listInterests(deps, params.groupId, managerId) }) }
}
