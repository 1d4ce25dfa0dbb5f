import { clientOf, type ClientOf } from './client-of'
import type { WholeContract } from './contract'
import { mockRoutes } from './mock-routes'
import { routes } from './routes'
import type { Transport } from './transport'

export type MockClient = ClientOf<WholeContract>

/** The client of the simulator and of the tests: the product's endpoints and QA's. */
export const createMockClient = (transport: Transport): MockClient => clientOf<WholeContract>({ ...routes, ...mockRoutes }, transport)
