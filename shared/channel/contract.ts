import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, slug, text } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { channelRoutes } from './routes'

const count = z.int().nonnegative()

/** Leaflets, stands or cups printed together: whoever scans one of them is counted here, and led to the manager (G23, C17). */
const printBatch = z.object({
  code: slug,
  /** Where it lies, in the manager's words: "春季集市展架". */
  name: z.string(),
  madeAt: instant,
  /** The campaign's page by this batch's code, to be printed. */
  link: z.url(),
  /** Customers who came to the campaign by it first, how many of them joined, and drew. */
  opened: count,
  joined: count,
  drawn: count,
})

export type PrintBatch = z.output<typeof printBatch>

export const channelContract = defineContract(channelRoutes, {
  listPrintBatches: {
    summary: "The manager's batches of print with what each brought to a campaign, the newest first",
    actor: 'manager',
    roles: ['manager'],
    params: campaignParams,
    response: z.object({ batches: z.array(printBatch) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND'],
  },
  makePrintBatch: {
    summary: 'A code for another batch of print, good for every campaign. Safe to repeat: one of that name is there once',
    actor: 'manager',
    roles: ['manager'],
    body: z.strictObject({ name: text(20) }),
    response: z.object({ code: slug }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  renamePrintBatch: {
    summary: 'Calls a batch of print otherwise; its code, and what it has brought, stay. `taken`: another of his batches is called so. Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ code: slug }),
    body: z.strictObject({ name: text(20) }),
    response: z.object({ outcome: z.enum(['renamed', 'taken']) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'PRINT_BATCH_NOT_FOUND'],
  },
})
