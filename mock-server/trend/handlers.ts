import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showTrend } from './show-trend'

export function trendHandlers(deps: Deps): Handlers<'trend'> {
  return { showTrend: ({ params, managerId }) => showTrend(deps, managerId, params.campaignId) }
}
