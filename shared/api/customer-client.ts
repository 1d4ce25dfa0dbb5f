import { clientOf, type ClientOf } from './client-of'
import type { Contract } from './contract'
import { customerRoutes } from './customer-routes'
import type { Transport } from './transport'

type CustomerRoutes = typeof customerRoutes

type CustomerContract = {
  [D in keyof CustomerRoutes]: { endpoints: Pick<Contract[D]['endpoints'], keyof CustomerRoutes[D] & keyof Contract[D]['endpoints']> }
}

/** What a customer may call. A page of his that calls more is a compile error. */
export type CustomerClient = ClientOf<CustomerContract>

/** The client of the lottery, the mini-program and the pages a guest opens: the same calls on both sides. */
export const createCustomerClient = (transport: Transport): CustomerClient => clientOf<CustomerContract>(customerRoutes, transport)
