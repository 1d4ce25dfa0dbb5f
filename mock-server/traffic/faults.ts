import { ApiError } from '#shared/api/api-error'
import type { Fault } from '#shared/traffic/contract'
import { endpointOf } from './endpoint-of'

type Kind = Fault['kind']

/** What is done to one request: of each kind at most one. */
export type DoneFaults = { [Name in Kind['name']]?: Extract<Kind, { name: Name }> }

/** What QA lets go wrong between a request and its answer. */
export interface Faults {
  list(): readonly Fault[]
  /** Takes the place of every fault before. Throws ROUTE_NOT_FOUND for an endpoint the product does not have. */
  set(faults: readonly Fault[]): void
  /** What is to be done to this request; counts it. */
  take(route: string): DoneFaults
}

export function createFaults(): Faults {
  let current: Fault[] = []
  const count = (used: readonly Fault[]) => {
    current = current
      .map((fault) => (used.includes(fault) && fault.times !== null ? { ...fault, times: fault.times - 1 } : fault))
      .filter(({ times }) => times !== 0)
  }
  return {
    list: () => current,
    set: (faults) => {
      const unknown = faults.find(({ route }) => route !== '*' && endpointOf(route) === null)
      if (unknown) throw new ApiError('ROUTE_NOT_FOUND', unknown.route)
      current = [...faults]
    },
    take: (route) => {
      const fitting = current.filter((fault) => fault.route === '*' || fault.route === route)
      const used = fitting.filter(({ kind }, index) => fitting.findIndex((other) => other.kind.name === kind.name) === index)
      count(used)
      return Object.fromEntries(used.map(({ kind }) => [kind.name, kind])) as DoneFaults
    },
  }
}
