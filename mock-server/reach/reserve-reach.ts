import type { ReachAnswer } from '#shared/reach/contract'
import type { Deps } from '../deps'
import { reserveReaches, type ReserveDeps, type WantedReach } from './reserve-reaches'

export type WantedForOne = WantedReach & { customerId: string }

/** Asks for a place for one customer, as reserveReaches does. Throws CUSTOMER_NOT_FOUND. */
export function reserveReach(deps: ReserveDeps & Pick<Deps, 'db'>, { customerId, ...wanted }: WantedForOne): Promise<ReachAnswer> {
  return deps.db.transaction(async (tx) => (await reserveReaches(tx, deps, wanted, [customerId])).get(customerId)!)
}
