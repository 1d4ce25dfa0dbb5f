import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, count, fen, figureScope, slug } from '../api/schemas'
import { trendRoutes } from './routes'

const day = z.object({
  day: calendarDay,
  /** Customers who opened the campaign's page for the first time, joined, and drew on that day. */
  opened: count,
  joined: count,
  drawn: count,
  /** What was drawn and what rewards were won, paid or still to be paid; what expired cost nothing. */
  spent: fen,
})

export type TrendDay = z.output<typeof day>

const trend = z.object({
  campaignId: slug,
  name: z.string(),
  scope: figureScope,
  /** Every day from the first on which anything was done to the last; without a gap, a year at most: the last. */
  days: z.array(day).max(366),
  /** When customers opened the page: from Monday, each with its 24 hours in Shanghai. */
  hours: z.array(z.array(count).length(24)).length(7),
  /** The campaign's whole budget, for the head office; null for anybody else: theirs is a part of the spending only. */
  budget: fen.nullable(),
})

export type Trend = z.output<typeof trend>

export const trendContract = defineContract(trendRoutes, {
  showTrend: {
    summary: 'A campaign day by day, when customers come, and how its budget goes down (issue 9)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ campaignId: slug }),
    response: trend,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND'],
  },
})
