import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, text } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { whitelistRoutes } from './routes'

/** One upload. The good rows are loaded even where others are bad (R8). */
export const whitelistUpload = z.object({
  id,
  fileName: z.string(),
  loaded: z.int(),
  rejected: z.int(),
  /** CSV of the rejected rows with the reason of each, for Excel; null when every row was good. */
  errorFile: z.string().nullable(),
  uploadedBy: z.string(),
  uploadedAt: instant,
})

export type WhitelistUpload = z.output<typeof whitelistUpload>

export const whitelistContract = defineContract(whitelistRoutes, {
  showWhitelist: {
    summary: 'How many phones are on the list, and the uploads they came by',
    actor: 'manager',
    roles: ['operator', 'approver'],
    params: campaignParams,
    response: z.object({ count: z.int(), uploads: z.array(whitelistUpload) }),
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND'],
  },
  uploadWhitelist: {
    summary: 'Add phones to the list: a CSV with the columns 手机号 and, where known, 网点',
    actor: 'manager',
    roles: ['operator'],
    params: campaignParams,
    body: z.strictObject({ fileName: text(120), csv: text(4_000_000) }),
    response: whitelistUpload,
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND', 'FILE_UNUSABLE'],
  },
})
