import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { count, fen, figureScope, instant, rate, slug } from '../api/schemas'
import { channelKinds } from '../channel/kind'
import { wecomId } from '../chat/contract'
import { funnelRoutes } from './routes'
import { funnelSteps } from './step'

/** Who saw the campaign for the first time in the last so many days. */
const days = z.enum(['7', '30', '90', 'all'])

export type FunnelDays = z.output<typeof days>

const counts = z.object({
  /** Known customers who were sent the campaign or opened its page. */
  exposed: count,
  /** Who have ever added a manager of the bank. */
  added: count,
  /** Who opened the campaign's page. */
  opened: count,
  joined: count,
  /** Who gave what the campaign asks for; where it asks for nothing, who joined. */
  informed: count,
  drawn: count,
  /** Whose prize has arrived. */
  paid: count,
})

const figures = z.object({
  /** Distinct customers; none more than the one before (D4). */
  steps: counts,
  /** Of those who were added, whom nothing that was checked so far keeps from drawing, and whoever has drawn (D3). */
  eligible: rate,
  /** What their prizes and rewards have cost, what is paid and what is still to be paid apart (D1); what expired cost nothing. */
  spent: z.object({ paid: fen, reserved: fen }),
  /** Of those who were added so many days ago, or earlier, who was still a contact that many days after (D3). */
  keptWeek: rate,
  keptMonth: rate,
})

export type FunnelFigures = z.output<typeof figures>

/** What a campaign's figures can be split by. */
export const funnelParts = ['channel', 'branch', 'manager', 'group'] as const
export type FunnelPart = (typeof funnelParts)[number]

const funnel = z.object({
  campaignId: slug,
  name: z.string(),
  scope: figureScope,
  /** Counted is who saw the campaign for the first time since then; null: ever. */
  since: instant.nullable(),
  total: figures,
  /**
   * The most who joined first. Together they are the total, but for groups: there only their members are counted, who is in two
   * of them in both.
   */
  parts: z.array(z.object({
    id: z.string().nullable(),
    name: z.string(),
    /** What a channel is for, and judged by (R25); of nothing else. */
    kind: z.enum(channelKinds).optional(),
    figures,
  })),
  /** What a customer should cost (R10). */
  target: z.object({ from: fen, to: fen }),
})

export type Funnel = z.output<typeof funnel>

const stopped = z.object({
  customerId: slug,
  externalUserId: wecomId.nullable(),
  name: z.string().nullable(),
})

export type StoppedCustomer = z.output<typeof stopped>

export const funnelContract = defineContract(funnelRoutes, {
  showFunnel: {
    summary: 'How far customers came in a campaign, what they cost, and who stayed: in all, and by channel, branch, manager or group (D1–D4)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ campaignId: slug, by: z.enum(funnelParts), days }),
    response: funnel,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND'],
  },
  listStopped: {
    summary: "The manager's own customers who came to a step of a campaign and no further, 100 at most (D4)",
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ campaignId: slug, step: z.enum(funnelSteps), days }),
    response: z.object({
      customers: z.array(stopped).max(100),
      /** So many contacts of his; */
      count,
      /** and so many who are not, or are another branch's: he looks at none of them (K6). */
      others: count,
    }),
    errors: ['ROLE_REQUIRED', 'CAMPAIGN_NOT_FOUND'],
  },
})
