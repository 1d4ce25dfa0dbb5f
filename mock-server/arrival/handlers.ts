import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showArrivals } from './show-arrivals'
import { showPool } from './show-pool'

export function arrivalHandlers(deps: Deps): Handlers<'arrival'> {
  return {
    showPool: ({ managerId }) => showPool(deps, managerId),
    showArrivals: ({ params, managerId }) => showArrivals(deps.db, params.externalUserId, managerId),
  }
}
