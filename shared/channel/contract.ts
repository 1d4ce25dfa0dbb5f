import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { count, instant, slug, text, webAddress } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { channelGrounds, channelKinds } from './kind'
import { channelRoutes } from './routes'

/** Leaflets, stands or cups printed together: whoever scans one of them is counted here, and led to the manager (G23, C17). */
const printBatch = z.object({
  code: slug,
  /** Where it lies, in the manager's words: "春季集市展架". */
  name: z.string(),
  madeAt: instant,
  /** The campaign's page by this batch's code, to be printed. */
  link: webAddress,
  /** Of those who came by it the bank's contacts: what print is judged by first (R25). */
  fans: count,
  /** Customers who came to the campaign by it first, how many of them joined, and drew. */
  opened: count,
  joined: count,
  drawn: count,
})

const purpose = { kind: z.enum(channelKinds), ground: z.enum(channelGrounds) }

/** A channel as it is administered: where it leads, and what it is judged by (R25). */
const channel = z.object({
  code: slug,
  name: z.string(),
  ...purpose,
  /** A batch of print; else a manager's own link. */
  isPrinted: z.boolean(),
  managerName: z.string(),
  branchName: z.string(),
})

export type PrintBatch = z.output<typeof printBatch>
export type Channel = z.output<typeof channel>

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
  listChannels: {
    summary: "Channels with what they are for: a manager's own, those of his branch, or all, by the duties of who asks (R25)",
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: z.object({ channels: z.array(channel), canChange: z.boolean() }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  setChannelKind: {
    summary: 'What a channel is for, and whose ground it stands on: from now on all its figures are read so (R25). Safe to repeat',
    actor: 'manager',
    roles: ['operator'],
    params: z.object({ channelCode: slug }),
    body: z.strictObject(purpose),
    response: channel,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CHANNEL_NOT_FOUND'],
  },
})
