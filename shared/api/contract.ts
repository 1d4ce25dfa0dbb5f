import { campaignContract } from '../campaign/contract'
import { drawContract } from '../draw/contract'
import { managerContract } from '../manager/contract'
import { participationContract } from '../participation/contract'
import { qaContract } from '../qa/contract'
import { voucherContract } from '../voucher/contract'
import type { routes } from './routes'

/** The whole contract by domain. Server, tests and OpenAPI only; front ends import its type. */
export const contract = {
  campaign: campaignContract,
  participation: participationContract,
  draw: drawContract,
  voucher: voucherContract,
  manager: managerContract,
  qa: qaContract,
} as const satisfies { [D in keyof typeof routes]: { routes: (typeof routes)[D] } }

export type Contract = typeof contract
