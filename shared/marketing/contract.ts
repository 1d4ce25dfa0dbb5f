import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, count, fen, figureScope, givenDay, said, slug } from '../api/schemas'
import { isNodePeriod, MOST_TARGET_ADDS, NO_NODE_PERIOD } from './node-limits'
import { marketingRoutes } from './routes'

/** A node of the bank's marketing calendar, 开门红 say, with its KPI (R31). Both days belong to it. */
const node = z.object({
  nodeId: slug,
  name: z.string(),
  from: calendarDay,
  until: calendarDay,
  /** So many customers are to be added in it; null: no target. */
  targetAdds: count.nullable(),
  /** What one who joins is to cost at most; null: no target. */
  targetCost: fen.nullable(),
})

export type MarketingNode = z.output<typeof node>

const writtenNode = z
  .strictObject({
    name: said(20),
    from: givenDay,
    until: givenDay,
    targetAdds: z.int().min(1).max(MOST_TARGET_ADDS).nullable(),
    targetCost: fen.nullable(),
  })
  .refine(isNodePeriod, NO_NODE_PERIOD)

export type WrittenNode = z.output<typeof writtenNode>

const listedNode = node.extend({
  phase: z.enum(['notStarted', 'running', 'ended']),
  /** So many published campaigns are of it. */
  campaigns: count,
})

export type ListedNode = z.output<typeof listedNode>

const nodeFigures = z.object({
  node,
  /** Whose customers are counted: the manager's own, his branch's or everybody's, by his duties (K6). The targets are the whole bank's. */
  scope: figureScope,
  /** Customers whom a manager added for the first time in its days, each once; who is held apart or excluded is none (R7). */
  adds: count,
  /** Its campaigns from their beginning on, the latest first: who joined, and what prizes and rewards cost, paid and still to be paid. */
  campaigns: z.array(z.object({ campaignId: slug, name: z.string(), joined: count, spent: z.object({ paid: fen, reserved: fen }) })),
})

export type NodeFigures = z.output<typeof nodeFigures>

export const marketingContract = defineContract(marketingRoutes, {
  listNodes: {
    summary: "The bank's marketing calendar, the latest first (R31)",
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: z.object({ nodes: z.array(listedNode), canChange: z.boolean() }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  showNode: {
    summary: 'A node of the calendar: its KPI against what was reached (R31)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ nodeId: slug }),
    response: nodeFigures,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'MARKETING_NODE_NOT_FOUND'],
  },
  addNode: {
    summary: 'The head office puts a node into the calendar. `taken`: another is called so; the same once more is the one that is there',
    actor: 'manager',
    roles: ['operator'],
    body: writtenNode,
    response: z.object({ outcome: z.enum(['added', 'taken']), nodeId: slug }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  changeNode: {
    summary: 'The head office changes a node: its campaigns stay. `taken`: another is called so. Safe to repeat',
    actor: 'manager',
    roles: ['operator'],
    params: z.object({ nodeId: slug }),
    body: writtenNode,
    response: z.object({ outcome: z.enum(['changed', 'taken']) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'MARKETING_NODE_NOT_FOUND'],
  },
  removeNode: {
    summary: 'The head office takes a node out. `inUse`: campaigns, drafts too, are of it, and nothing was changed. Safe to repeat',
    actor: 'manager',
    roles: ['operator'],
    params: z.object({ nodeId: slug }),
    response: z.object({ outcome: z.enum(['removed', 'inUse']) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
})
