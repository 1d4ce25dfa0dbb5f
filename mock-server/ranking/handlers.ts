import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { setTarget } from './set-target'
import { showRanking } from './show-ranking'

export function rankingHandlers(deps: Deps): Handlers<'ranking'> {
  return {
    showRanking: ({ params, managerId }) => showRanking(deps, managerId, params.month),
    setTarget: ({ params, body, managerId }) => setTarget(deps, managerId, { ...params, adds: body.adds }),
  }
}
