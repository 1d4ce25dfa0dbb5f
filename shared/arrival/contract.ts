import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { count, figureScope, instant, slug } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { arrivalRoutes } from './routes'

const channelFigures = z.object({
  /** Customers who came by it, each as often as he is a customer to us. */
  entries: count,
  /** People who came by it: who gave the same phone, or has the same union id, is one. */
  persons: count,
  /** Of whom it was the first channel of all, and the last. */
  first: count,
  last: count,
})

export type ChannelFigures = z.output<typeof channelFigures>

const pool = z.object({
  scope: figureScope,
  /** Of all channels looked at together. */
  entries: count,
  /** So many people those were. */
  persons: count,
  /** How many of them came by one channel, by two …; together they are the persons. */
  widths: z.array(z.object({ channels: z.int().positive(), persons: count })),
  /** The most people first. Id and name are null for the channels of others, by which some of these people came first or last. */
  channels: z.array(z.object({ id: slug.nullable(), name: z.string().nullable(), figures: channelFigures })),
})

export type Pool = z.output<typeof pool>

const arrival = z.object({ channel: z.string(), at: instant })

const arrivals = z.object({
  /** How many channels he came by; */
  channels: count,
  /** the first and the last of them; null where he came by none. */
  first: arrival.nullable(),
  last: arrival.nullable(),
})

export type Arrivals = z.output<typeof arrivals>

export const arrivalContract = defineContract(arrivalRoutes, {
  showPool: {
    summary: 'How many people all channels have brought, each once, and by which they came first and last (D23)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: pool,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  showArrivals: {
    summary: 'By which channels the customer in this chat came, the first and the last (D23)',
    actor: 'manager',
    params: z.object({ externalUserId: wecomId }),
    response: arrivals,
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
