import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { planRevival } from './plan-revival'
import { showGroupHealth } from './show-group-health'

export function groupHealthHandlers(deps: Deps): Handlers<'groupHealth'> {
  return {
    showGroupHealth: ({ params, managerId }) => showGroupHealth(deps, params.groupId, managerId),
    planRevival: ({ params, managerId }) => planRevival(deps, { ...params, managerId }),
  }
}
