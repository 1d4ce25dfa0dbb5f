import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, instant } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { aumBands } from '../customer/aum-band'
import { lifecycleStages } from '../customer/stage'
import { cardKinds, stickinessTiers } from '../customer/stickiness'
import { insightRoutes } from './routes'

const customerParams = z.object({ externalUserId: wecomId })

/** What the bank's core has told of him. */
const holding = z.object({
  /** The cards he has bound, in the order of `cardKinds`; empty where he has none. */
  cards: z.array(z.enum(cardKinds)),
  tier: z.enum(stickinessTiers),
  aumBand: z.enum(aumBands),
  /** His assets to the fen; null to a manager of another branch, who sees the band only (K6). */
  aum: fen.nullable(),
  /** When the core said so. */
  toldAt: instant,
})

const holdingAnswer = z.object({
  /** `silent`: it did not answer, and `holding` is what it told before. `noCustomer`: it does not know him. */
  core: z.enum(['told', 'noCustomer', 'silent']),
  /** Null where the core has never told anything, or does not know him. */
  holding: holding.nullable(),
})

const insight = z.object({
  stage: z.enum(lifecycleStages),
  /** Since when he is in it, as far as we saw. */
  stageSince: instant,
  /** What the core told last; null where it has not, or does not know him. It is not asked here: that may be slow. */
  holding: holding.nullable(),
})

export type Holding = z.output<typeof holding>
export type HoldingAnswer = z.output<typeof holdingAnswer>
export type Insight = z.output<typeof insight>

export const insightContract = defineContract(insightRoutes, {
  showInsight: {
    summary: 'What we know of the customer in this chat: his stage, and what the bank core told of him last (S8, S17)',
    actor: 'manager',
    params: customerParams,
    response: insight,
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
  askHolding: {
    summary: "Asks the bank's core for his cards and assets now, and keeps what it says (S17, R28). Safe to repeat",
    actor: 'manager',
    params: customerParams,
    response: holdingAnswer,
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
