import { ApiError } from '#shared/api/api-error'
import type { MobileNumber } from '#shared/phone/mobile-number'
import type { SimulatedCustomer } from '#shared/qa/contract'
import { phoneRegion } from '../eligibility/phone-region'
import { recordContactAdd } from '../customer/record-contact-add'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { keepClock } from './keep-clock'
import { resetDemo } from './reset-demo'

function regionText(phone: MobileNumber): string | null {
  const region = phoneRegion(phone)
  return region && `${region.province} ${region.city}`
}

async function simulatedCustomers(db: Queryable, { demo }: Deps): Promise<SimulatedCustomer[]> {
  const adds = await db.query<{ customer_id: string; manager_id: string }>(
    'select distinct customer_id, manager_id from contact_add order by manager_id',
  )
  return demo.bank.customers.map(({ id, name, phone }) => ({
    id, name, phone,
    region: regionText(phone as MobileNumber),
    managerIds: adds.filter((add) => add.customer_id === id).map((add) => add.manager_id),
  }))
}

async function simulatedCustomer(deps: Deps, customerId: string): Promise<SimulatedCustomer> {
  const found = (await simulatedCustomers(deps.db, deps)).find(({ id }) => id === customerId)
  if (!found) throw new ApiError('CUSTOMER_NOT_FOUND', customerId)
  return found
}

/** QA's controls over the demo bank. */
export function qaHandlers(deps: Deps): Handlers<'qa'> {
  const { db, clock, demo } = deps
  const clockView = () => ({ now: clock.now().toISOString() })
  return {
    listCustomers: async () => ({ customers: await simulatedCustomers(db, deps) }),
    listManagers: async () => ({
      managers: demo.bank.managers.map(({ id, name, branchId }) => ({
        id, name,
        branchName: demo.bank.branches.find((branch) => branch.id === branchId)!.name,
      })),
    }),
    addContact: async ({ body }) => {
      await recordContactAdd(db, body.customerId, body.managerId, clock.now())
      return simulatedCustomer(deps, body.customerId)
    },
    showClock: async () => clockView(),
    setClock: async ({ body }) => {
      clock.moveTo(new Date(body.now))
      await keepClock(db, clock)
      return clockView()
    },
    reset: async () => {
      await resetDemo(deps)
      return { isReset: true }
    },
  }
}
