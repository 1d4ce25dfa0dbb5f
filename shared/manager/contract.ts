import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, instant, slug, webAddress } from '../api/schemas'
import { campaignPlanView } from '../campaign/contract'
import { managerRoutes } from './routes'

/** A duty: see StaffRole in api/define-contract. */
export const staffRole = z.enum(['manager', 'operator', 'approver', 'finance', 'auditor'])

export const managerView = z.object({
  id: slug,
  name: z.string(),
  staffNumber: z.string(),
  branchName: z.string(),
  bankName: z.string(),
  /** What he may do (K13). */
  roles: z.array(staffRole),
})

/** Distinct customers; money in fen. `budget = reserved + paid + left` always (K10). */
const campaignFigures = z.object({
  opened: z.int(),
  joined: z.int(),
  drawn: z.int(),
  /** Of `drawn`, those who came by this manager. */
  ownDrawn: z.int(),
  ownJoined: z.int(),
  prizes: z.int(),
  prizesLeft: z.int(),
  budget: fen,
  reserved: fen,
  paid: fen,
  left: fen,
})

const managedCampaign = z.object({
  id: slug,
  name: z.string(),
  startsAt: instant,
  endsAt: instant,
  phase: z.enum(['notStarted', 'running', 'ended']),
  daysLeft: z.int(),
  topPrize: fen.nullable(),
  /** The customer's page by the manager's own channel: who comes by it is led to him (C27). Null where he has none. */
  ownLink: webAddress.nullable(),
  figures: campaignFigures,
  /** Who else bears the cost (G24): what is paid and reserved, split to the fen. Null where the bank bears it alone. */
  costShare: z.object({ partner: z.string(), partnerPercent: z.int(), bankBears: fen, partnerBears: fen }).nullable(),
  plan: campaignPlanView,
  /** The node of the bank's marketing calendar it is of (R31). */
  marketingNode: z.object({ nodeId: slug, name: z.string() }).nullable(),
})

export type ManagerView = z.output<typeof managerView>
export type ManagedCampaign = z.output<typeof managedCampaign>

export const managerContract = defineContract(managerRoutes, {
  showManager: {
    summary: 'Who is signed in to the sidebar',
    actor: 'manager',
    response: managerView,
    errors: ['MANAGER_NOT_FOUND'],
  },
  listCampaigns: {
    summary: "Today's campaigns with their figures: running first, then those to come, then ended ones",
    actor: 'manager',
    response: z.object({ campaigns: z.array(managedCampaign) }),
    errors: ['MANAGER_NOT_FOUND'],
  },
})
