import { contract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'
import type { Route } from '#shared/api/route'

/** One endpoint of the contract to be shot at. */
export interface Target {
  /** `draw.drawPrize` */
  name: string
  route: Route
  endpoint: Endpoint
}

/** Every endpoint there is, those of QA last: they move the clock under the others. */
export const targets: readonly Target[] = Object.entries(contract).flatMap(([domain, { routes, endpoints }]) =>
  Object.entries(routes as Record<string, Route>).map(([name, route]) => ({
    name: `${domain}.${name}`, route, endpoint: (endpoints as Record<string, Endpoint>)[name]!,
  })),
)
