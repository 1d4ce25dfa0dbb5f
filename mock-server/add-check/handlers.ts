import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { decideHeldAdds } from './decide-held-adds'
import { listHeldAdds } from './list-held-adds'

export function addCheckHandlers(deps: Deps): Handlers<'addCheck'> {
  return {
    listHeldAdds: ({ managerId }) => listHeldAdds(deps, managerId),
    decideHeldAdds: ({ body, managerId }) => decideHeldAdds(deps, managerId, body),
  }
}
