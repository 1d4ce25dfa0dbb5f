import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, slug } from '../api/schemas'
import { qaRoutes } from './routes'

const simulatedCustomer = z.object({
  id: slug,
  name: z.string(),
  /** In the clear: made-up numbers QA has to type. */
  phone: z.string(),
  /** Where the number was issued, "浙江 杭州"; null where the table does not know it. */
  region: z.string().nullable(),
  /** Ids of the managers he has added. */
  managerIds: z.array(slug),
})

const clockView = z.object({ now: instant })

export type SimulatedCustomer = z.output<typeof simulatedCustomer>

/** QA's controls. These routes do not exist without the mock flag. */
export const qaContract = defineContract(qaRoutes, {
  listCustomers: {
    summary: "The demo bank's customers, whose phone QA can hold",
    actor: 'anyone',
    response: z.object({ customers: z.array(simulatedCustomer) }),
    errors: [],
  },
  listManagers: {
    summary: "The demo bank's managers, whom a customer can add",
    actor: 'anyone',
    response: z.object({ managers: z.array(z.object({ id: slug, name: z.string(), branchName: z.string() })) }),
    errors: [],
  },
  addContact: {
    summary: "The customer adds the manager's WeCom contact",
    actor: 'anyone',
    body: z.strictObject({ customerId: slug, managerId: slug }),
    response: simulatedCustomer,
    errors: ['CUSTOMER_NOT_FOUND', 'MANAGER_NOT_FOUND'],
  },
  showClock: { summary: 'The time the bank believes it is', actor: 'anyone', response: clockView, errors: [] },
  setClock: {
    summary: 'Move the clock; it goes on running from there',
    actor: 'anyone',
    body: z.strictObject({ now: instant }),
    response: clockView,
    errors: [],
  },
  reset: {
    summary: 'Back to the freshly loaded demo bank, at the time the server started with',
    actor: 'anyone',
    response: z.object({ isReset: z.literal(true) }),
    errors: [],
  },
})
