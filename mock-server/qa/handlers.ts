import { ApiError } from '#shared/api/api-error'
import type { MobileNumber } from '#shared/phone/mobile-number'
import type { SimulatedCustomer } from '#shared/qa/contract'
import { explainEligibility } from '../eligibility/explain-eligibility'
import type { PhoneRegions } from '../eligibility/phone-region'
import { recordGroupChanges } from '../group/record-group-changes'
import { outRequestNo } from '../payout/out-request-no'
import { runWork } from '../work/run-work'
import { recordContactChanges } from '../customer/record-contact-changes'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import type { OutsideHandles } from '../simulated/register'
import { clockHandlers } from './clock-handlers'
import { deliveredMessages } from './delivered-messages'

function regionText(regions: PhoneRegions, phone: MobileNumber): string | null {
  const region = regions.find(phone)
  return region && `${region.province} ${region.city}`
}

async function simulatedCustomers(db: Queryable, { demo, regions }: Deps): Promise<SimulatedCustomer[]> {
  const adds = await db.query<{ customer_id: string; manager_id: string }>(
    "select distinct customer_id, manager_id from contact_change where kind = 'add' order by manager_id",
  )
  return demo.bank.customers.map(({ id, name, phone }) => ({
    id, name, phone,
    region: regionText(regions, phone as MobileNumber),
    managerIds: adds.filter((add) => add.customer_id === id).map((add) => add.manager_id),
  }))
}

async function simulatedCustomer(deps: Deps, customerId: string): Promise<SimulatedCustomer> {
  const found = (await simulatedCustomers(deps.db, deps)).find(({ id }) => id === customerId)
  if (!found) throw new ApiError('CUSTOMER_NOT_FOUND', customerId)
  return found
}

/** QA's controls over the demo bank. */
export function qaHandlers(deps: Deps, outside: OutsideHandles, reset: () => Promise<void>): Handlers<'qa'> {
  const { db, demo } = deps
  return {
    ...clockHandlers(deps),
    listCustomers: async () => ({ customers: await simulatedCustomers(db, deps) }),
    listManagers: async () => ({
      managers: demo.bank.managers.map(({ id, name, branchId }) => ({
        id, name,
        branchName: demo.bank.branches.find((branch) => branch.id === branchId)!.name,
      })),
    }),
    addContact: async ({ body }) => {
      await outside.wecom.scanContactCode(body.customerId, body.managerId)
      return simulatedCustomer(deps, body.customerId)
    },
    tellContactChanges: async ({ body }) => ({ news: await db.transaction((tx) => recordContactChanges(tx, body.changes)) }),
    tellGroupChanges: async ({ body }) => ({ news: await db.transaction((tx) => recordGroupChanges(tx, body.changes)) }),
    explainEligibility: ({ params }) => explainEligibility(deps, params.campaignId, params.customerId),
    showOutside: async () => ({
      bankCore: outside.bankCore.fault(), sms: outside.sms.fault(), issuer: outside.issuer.fault(), wecom: outside.wecom.serverFaults(),
    }),
    setBankCore: async ({ body }) => {
      outside.bankCore.setFault({ mode: body.fault })
      return { fault: body.fault }
    },
    setSms: async ({ body }) => {
      outside.sms.setFault({ mode: body.fault })
      return { fault: body.fault }
    },
    listMessages: async () => ({ messages: deliveredMessages(demo, outside) }),
    setIssuer: async ({ body }) => {
      outside.issuer.setFault({ mode: body.fault })
      return { fault: body.fault }
    },
    makePayment: async ({ body }) => ({ isUsed: outside.issuer.use(outRequestNo(body.voucherId)) }),
    runWork: () => runWork(deps),
    reset: async () => {
      await reset()
      return { isReset: true }
    },
  }
}
