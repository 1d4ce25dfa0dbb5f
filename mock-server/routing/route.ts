import type { Queryable } from '../db/database'
import type { PhoneRegion } from '../eligibility/phone-region'

/** What a route may go by. */
export interface RoutingFacts {
  customerId: string
  campaignId: string
  phoneHash: string
  /** Who looks after him in the bank's own books, and where: the core's answer, or null. */
  owner: { managerId: string | null; branchId: string | null } | null
  region: PhoneRegion | null
}

/** Where a customer belongs: to one manager if he can take him, otherwise to whoever can at these branches. */
export interface RouteTarget {
  managerId: string | null
  branchIds: readonly string[]
}

/** One way to find out where a customer belongs (R19). */
export interface Route {
  /** As it stands in `assignment.route`. */
  name: string
  /** Null where this way leads nowhere. A target with nobody to take him is one all the same. */
  findTarget(tx: Queryable, facts: RoutingFacts): Promise<RouteTarget | null>
}
