import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { count, figureScope, slug } from '../api/schemas'
import { rankingRoutes } from './routes'

/** A month in Asia/Shanghai, `2026-02`. */
const month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'must be a month such as "2026-02"')

/** `current`: the one it is at the bank. */
const askedMonth = month.or(z.literal('current'))

const figures = z.object({
  /** Customers added for the first time by this manager in the month, without those that are held or excluded (R7). */
  counted: count,
  /** Held apart until somebody has decided. */
  held: count,
  excluded: count,
  /** How many the month should bring; null: nobody has said. */
  target: count.nullable(),
  rank: z.int().positive(),
})

const rankedManager = figures.extend({ managerId: slug, name: z.string(), branchId: slug, branchName: z.string() })
const rankedBranch = figures.extend({ branchId: slug, name: z.string() })

export type RankedManager = z.output<typeof rankedManager>
export type RankedBranch = z.output<typeof rankedBranch>

const ranking = z.object({
  month,
  /** A manager sees his own line; who makes or approves campaigns his branch's, or everybody's (K6). */
  scope: figureScope,
  /** Among so many managers they are ranked: of the branch, or of the bank. */
  among: count,
  managers: z.array(rankedManager),
  /** Each the sum of its managers; empty for a manager. */
  branches: z.array(rankedBranch),
  canSetTargets: z.boolean(),
})

export type Ranking = z.output<typeof ranking>

export const rankingContract = defineContract(rankingRoutes, {
  showRanking: {
    summary: 'How many customers each manager and branch has won in a month, against the target; flagged adds count for nobody, ties share a rank (D21, R7)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ month: askedMonth }),
    response: ranking,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
  setTarget: {
    summary: 'How many customers a manager is to win in a month, from that month on until another is set (D21)',
    actor: 'manager',
    roles: ['operator'],
    params: z.object({ month, managerId: slug }),
    body: z.strictObject({ adds: z.int().min(1).max(100_000) }),
    response: ranking,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
})
