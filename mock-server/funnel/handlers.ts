import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listStopped } from './list-stopped'
import { showFunnel } from './show-funnel'

export function funnelHandlers(deps: Deps): Handlers<'funnel'> {
  return {
    showFunnel: ({ params, managerId }) => showFunnel(deps, managerId, params),
    listStopped: ({ params, managerId }) => listStopped(deps, managerId, params),
  }
}
