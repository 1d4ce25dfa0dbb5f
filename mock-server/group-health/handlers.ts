import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { planRevival } from './plan-revival'
import { showGroupFigures } from './show-group-figures'
import { showGroupHealth } from './show-group-health'

export function groupHealthHandlers(deps: Deps): Handlers<'groupHealth'> {
  return {
    showGroupHealth: ({ params, managerId }) => showGroupHealth(deps, params.groupId, managerId),
    showGroupFigures: ({ managerId }) => showGroupFigures(deps, managerId),
    planRevival: ({ params, managerId }) => planRevival(deps, { ...params, managerId }),
  }
}
