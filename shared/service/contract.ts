import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { pageAddress, slug } from '../api/schemas'
import { serviceRoutes } from './routes'

export const serviceView = z.object({
  id: slug,
  name: z.string(),
  /** What one pays here. */
  text: z.string(),
  /** The bank's own page for it: a path, or a whole address. */
  link: pageAddress,
})

export type ServiceView = z.output<typeof serviceView>

export const serviceContract = defineContract(serviceRoutes, {
  listServices: {
    summary: 'What the bank lets its customers pay: property fees, party dues, tuition (C26)',
    actor: 'customer',
    response: z.object({ services: z.array(serviceView) }),
    errors: [],
  },
  openService: {
    summary: 'Tells that the customer goes to it: written down the first time, and his managers find its tag on him (C26)',
    actor: 'customer',
    params: z.object({ serviceId: slug }),
    response: z.object({ isNew: z.boolean() }),
    errors: ['SERVICE_NOT_FOUND'],
  },
})
