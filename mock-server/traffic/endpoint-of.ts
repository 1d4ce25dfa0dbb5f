import { contract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'

const endpoints = new Map<string, Endpoint>(
  Object.entries(contract).flatMap(([domain, { endpoints: own }]) => Object.entries(own).map(([name, endpoint]) => [`${domain}.${name}`, endpoint])),
)

/** The product's endpoint of this name, `draw.drawPrize`; null for QA's, for pages and for what nobody has. */
export const endpointOf = (route: string | null): Endpoint | null => endpoints.get(route ?? '') ?? null
