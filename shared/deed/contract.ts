import * as z from 'zod'
import { wecomId } from '../chat/contract'
import { defineContract } from '../api/define-contract'
import { count, fen, fenUpTo, givenInstant, id, rate, slug } from '../api/schemas'
import { deedRoutes } from './routes'

/** What a campaign may bring beside customers (R1): follows, bound cards, registrations, accounts, active months, sales. */
export const deedKinds = ['follow', 'bind', 'register', 'account', 'active', 'sale'] as const
const kind = z.enum(deedKinds)

export type DeedKind = z.output<typeof kind>

/** A hundred million yuan, in fen: whatever a customer does at once is less, and the sums of nine hundred thousand such stay exact. */
const MOST_A_DEED = 10_000_000_000

const told = fenUpTo(MOST_A_DEED)

const deed = z.strictObject({
  /** The bank's own number: told again it is the same deed. */
  deedId: id,
  externalUserId: wecomId,
  kind,
  productId: slug.nullable(),
  /** Null where no money is part of it. */
  amount: told.nullable(),
  /** What the bank earns by it. */
  income: told.nullable(),
  happenedAt: givenInstant,
})

export type ToldDeed = z.output<typeof deed>

const outcome = z.object({
  campaignId: slug,
  name: z.string(),
  /** A deed counts for the campaign within so many days after the customer joined, once of each kind. */
  withinDays: z.int().positive(),
  joined: count,
  goals: z.array(z.object({ kind, customers: count })),
  /** Customers who bought or opened something, of those who joined (D7). */
  converted: rate,
  /** What they bought for, in fen. */
  sales: fen,
})

export type Outcome = z.output<typeof outcome>

/** How customers of a segment are looked after: one by one, or in groups. */
const way = z.object({
  customers: count,
  /** What prizes and rewards of campaigns of this way cost, paid or reserved. */
  cost: fen,
  /** What the bank earned by what they did within the days after. */
  gain: fen,
})

const segment = z.object({
  /** Below 500,000 yuan, from there on, or the bank's core has not told (R28). */
  segment: z.enum(['longTail', 'affluent', 'unknown']),
  single: way,
  group: way,
  /** The way with the higher return; null where one of them cost nothing, or both return the same. */
  suggested: z.enum(['single', 'group']).nullable(),
})

export type SegmentReturn = z.output<typeof segment>

export const deedContract = defineContract(deedRoutes, {
  tellDeeds: {
    summary: "What customers did at the bank, told by its own systems, as often as they like (D7, D9, D12)",
    actor: 'bank',
    body: z.strictObject({ deeds: z.array(deed).min(1).max(200) }),
    /** What was news; and how many are of nobody we know. */
    response: z.object({ kept: count, unknown: count }),
    errors: [],
  },
  showOutcome: {
    summary: 'What a campaign brought beside customers: goals, product conversion, sales (D7, D9, D12)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ campaignId: slug }),
    response: outcome,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND'],
  },
  showReturns: {
    summary: 'What each segment returned for what it cost, one by one and in groups, and which way it suggests (D18, R27, R28); of all campaigns, or of those of a marketing node (R31)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({
      /** A marketing node, or `all`: every campaign. */
      node: slug,
    }),
    response: z.object({ withinDays: z.int().positive(), segments: z.array(segment) }),
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
})
