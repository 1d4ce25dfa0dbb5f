import { clientOf, type ClientOf } from './client-of'
import type { Contract } from './contract'
import { routes } from './routes'
import type { Transport } from './transport'

/** Every endpoint of the product. */
export type Client = ClientOf<Contract>

/** The client of staff's pages. A customer's take createCustomerClient, which knows his routes only. */
export const createClient = (transport: Transport): Client => clientOf<Contract>(routes, transport)
