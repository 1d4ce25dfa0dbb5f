import { wholeContract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'
import type { Route } from '#shared/api/route'

/** One endpoint of the contract to be shot at. */
export interface Target {
  /** `draw.drawPrize` */
  name: string
  route: Route
  endpoint: Endpoint
}

/** They pull the floor from under the others: the roster sends managers away, QA moves the clock and sets new worlds. */
const LAST = ['roster', 'qa', 'simulator', 'scenario', 'traffic']

/** Every endpoint there is, those that unsettle the others last. */
export const targets: readonly Target[] = Object.entries(wholeContract)
  .toSorted(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b))
  .flatMap(([domain, { routes, endpoints }]) =>
    Object.entries(routes as Record<string, Route>).map(([name, route]) => ({
      name: `${domain}.${name}`, route, endpoint: (endpoints as Record<string, Endpoint>)[name]!,
    })),
  )
