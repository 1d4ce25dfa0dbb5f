import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, id, instant, slug } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { aumBands } from '../customer/aum-band'
import { lifecycleStages } from '../customer/stage'
import { relationLevels } from '../customer/relation'
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

/** He looked at one product three times or more within 24 hours (S18). */
const buyingSignal = z.object({ id, productId: slug, productName: z.string(), raisedAt: instant })

/** What to do next, and why (S29). */
const nextStep = z.object({
  kind: z.enum(['inviteToGroup', 'prizeDue', 'prizeArrived', 'followSignal', 'product', 'welcome']),
  title: z.string(),
  /** A sentence to the manager. */
  reason: z.string(),
  /** The product it is about; null where it is about none. */
  productId: slug.nullable(),
  /** What the manager can say to do it; null where nothing of the library fits. */
  scriptId: id.nullable(),
})

const relation = z.object({
  /** How close he is, group below contact (S23). */
  level: z.enum(relationLevels),
  /** When he came from a group to a contact; null where he did not come that way. */
  upgradedAt: instant.nullable(),
})

const insight = z.object({
  stage: z.enum(lifecycleStages),
  /** Since when he is in it, as far as we saw. */
  stageSince: instant,
  /** What the core told last; null where it has not, or does not know him. It is not asked here: that may be slow. */
  holding: holding.nullable(),
  relation,
  /** One of each product, the newest first; those a manager has read are gone. */
  signals: z.array(buyingSignal),
  /** The most urgent first, three at most; empty to a manager of another branch, who only looks (S16). */
  nextSteps: z.array(nextStep).max(3),
})

export type BuyingSignal = z.output<typeof buyingSignal>
export type NextStep = z.output<typeof nextStep>
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
  dismissSignal: {
    summary: 'A manager has read the hint that the customer may want a product (S18). Safe to repeat',
    actor: 'manager',
    params: customerParams.extend({ signalId: id }),
    response: z.object({ isDismissed: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH', 'SIGNAL_NOT_FOUND'],
  },
})
