import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug } from '../api/schemas'
import { rosterRoutes } from './routes'

export const managerStatus = z.enum(['working', 'onLeave', 'left'])

/** A manager as routing sees him (R17). */
export const rosterEntry = z.object({
  managerId: slug,
  name: z.string(),
  staffNumber: z.string(),
  branchId: slug,
  branchName: z.string(),
  status: managerStatus,
  /** His WeCom code has been collected (R18). */
  hasQr: z.boolean(),
  /** The most customers he is given; null is no limit. */
  capacity: z.int().nullable(),
  /** Customers given to him so far. */
  assigned: z.int(),
})

export type RosterEntry = z.output<typeof rosterEntry>

export const rosterContract = defineContract(rosterRoutes, {
  listRoster: {
    summary: 'The managers by branch: who can be given customers',
    actor: 'manager',
    roles: ['operator', 'approver'],
    response: z.object({ managers: z.array(rosterEntry) }),
    errors: ['ROLE_REQUIRED'],
  },
  changeRoster: {
    summary: "A manager's leave, his limit, and whether his code has been collected",
    actor: 'manager',
    roles: ['operator'],
    params: z.object({ managerId: slug }),
    body: z.strictObject({ status: managerStatus, capacity: z.int().min(1).max(100_000).nullable(), hasQr: z.boolean() }),
    response: rosterEntry,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
})
