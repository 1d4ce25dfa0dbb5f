import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, text } from '../api/schemas'
import { MOBILE_NUMBER } from '../phone/mobile-number'
import { whitelistUpload } from '../whitelist/contract'
import { leadRoutes } from './routes'
import { leadStates } from './state'

const leadId = z.string().regex(/^[1-9]\d{0,17}$/, 'is no id of a lead')

const count = z.int().nonnegative()
const counts = z.object({ new: count, called: count, added: count, refused: count })

const lead = z.object({
  id: leadId,
  name: z.string(),
  /** `138****1234`; empty once it was erased, long after it was decided. */
  maskedPhone: z.string(),
  /** What the bank's list says of him; may be empty. */
  note: z.string(),
  state: z.enum(leadStates),
  /** What the manager wrote of him; may be empty. */
  remark: z.string(),
  dealtAt: instant,
  /** Null while nothing was done. */
  changedAt: instant.nullable(),
  /** WeCom told of his add: it is decided. */
  isClosed: z.boolean(),
})

const leadManager = z.object({ managerId: id, name: z.string(), branchName: z.string(), counts })

const dealtShare = z.object({ managerId: id, name: z.string(), branchName: z.string(), count })

/** One upload, and what became of its leads at once. */
const leadUpload = whitelistUpload.extend({
  /** Who was dealt how many of them. */
  dealt: z.array(dealtShare),
  /** How many of them wait until somebody of their branch has room. */
  waiting: count,
})

export type LeadUpload = z.output<typeof leadUpload>
export type Lead = z.output<typeof lead>
export type LeadCounts = z.output<typeof counts>
export type LeadManager = z.output<typeof leadManager>

export const leadContract = defineContract(leadRoutes, {
  uploadLeads: {
    summary: 'Add leads, a CSV with the columns 手机号, 姓名, 网点 and 备注, and deal them to the working managers of their branches (S30)',
    actor: 'manager',
    roles: ['operator'],
    body: z.strictObject({ fileName: text(120), csv: text(4_000_000) }),
    response: leadUpload,
    errors: ['ROLE_REQUIRED', 'FILE_UNUSABLE'],
  },
  listLeadUploads: {
    summary: 'The last uploads of leads, who was dealt how many, and how many wait for somebody with room',
    actor: 'manager',
    roles: ['operator', 'approver'],
    response: z.object({ uploads: z.array(whitelistUpload), managers: z.array(leadManager), waiting: count }),
    errors: ['ROLE_REQUIRED'],
  },
  listLeads: {
    summary: "The manager's own leads in a state, 200 at most, and how many he has in each",
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ state: z.enum(leadStates) }),
    response: z.object({ counts, leads: z.array(lead) }),
    errors: ['ROLE_REQUIRED'],
  },
  searchLeads: {
    summary: "Among all of the manager's own leads: a part of the name, a phone's last four digits or all eleven. What is typed stands in no address",
    actor: 'manager',
    roles: ['manager'],
    /** A state: only those in it; null: in any. */
    body: z.strictObject({ words: text(40), state: z.enum(leadStates).nullable() }),
    /** How many match in each state, and those of the state that was asked for, 200 at most. */
    response: z.object({ counts, leads: z.array(lead) }),
    errors: ['ROLE_REQUIRED'],
  },
  changeLead: {
    summary: 'What became of a lead of his own, and what he notes of him. Whom WeCom told to be added stays added: WRONG_STATE',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ leadId }),
    body: z.strictObject({ state: z.enum(leadStates), remark: text(200).nullable() }),
    response: lead,
    errors: ['ROLE_REQUIRED', 'LEAD_NOT_FOUND', 'WRONG_STATE'],
  },
  showLeadPhone: {
    summary: 'The phone of a lead of his own in the clear, to call or to add him. Every look is written down',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ leadId }),
    response: z.object({ phone: z.string().regex(MOBILE_NUMBER) }),
    errors: ['ROLE_REQUIRED', 'LEAD_NOT_FOUND'],
  },
})
