import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { count, fen, figureScope, slug } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { referralRoutes } from './routes'

const tierView = z.object({
  /** So many friends have to draw. */
  invited: z.int(),
  amount: fen,
  /** `reached`: it is being credited; `soldOut`: the budget for rewards was spent before. */
  state: z.enum(['open', 'reached', 'paid', 'soldOut']),
})

export const referralView = z.object({
  /** Stands in the customer's own link as `inv`. */
  code: slug,
  /** How his friends see him, `陈**`: on his poster. Null where the bank knows no name. */
  maskedName: z.string().nullable(),
  /** Friends who opened his link, and those of them who count: new to the bank, and drawn. */
  opened: z.int(),
  invited: z.int(),
  tiers: z.array(tierView),
  /** What all reached tiers are worth together (C18). */
  earned: fen,
})

export type ReferralView = z.output<typeof referralView>

const effectFigures = z.object({
  /** By whose invitation somebody came. */
  inviters: count,
  /** Friends who opened the campaign by an invitation, */
  came: count,
  /** who took part: they have accepted it, */
  accepted: count,
  /** and who drew. */
  drawn: count,
})

export type EffectFigures = z.output<typeof effectFigures>

/** Whose invitations: by the manager of the one who sent them. */
export const effectParts = ['branch', 'manager'] as const
export type EffectPart = (typeof effectParts)[number]

const referralEffect = z.object({
  campaignId: slug,
  name: z.string(),
  scope: figureScope,
  total: effectFigures,
  /** From the nearest on. 1: somebody whom nobody invited has invited them; 2: those have. Together they are the total. */
  depths: z.array(z.object({ depth: z.int().positive(), figures: effectFigures })),
  /** The most who accepted first; together they are the total. */
  parts: z.array(z.object({ id: slug.nullable(), name: z.string(), figures: effectFigures })),
})

export type ReferralEffect = z.output<typeof referralEffect>

export const referralContract = defineContract(referralRoutes, {
  showReferral: {
    summary: "The customer's own invitation, made at the first call, and how far up the ladder he is; null without a ladder",
    actor: 'customer',
    params: campaignParams,
    response: z.object({ referral: referralView.nullable() }),
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED'],
  },
  showReferralEffect: {
    summary: 'How many friends invitations brought for each who sent some, and how many hops deep they went (D16)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ campaignId: slug, by: z.enum(effectParts) }),
    response: referralEffect,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND'],
  },
})
