import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, slug } from '../api/schemas'
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

export const referralContract = defineContract(referralRoutes, {
  showReferral: {
    summary: "The customer's own invitation, made at the first call, and how far up the ladder he is; null without a ladder",
    actor: 'customer',
    params: campaignParams,
    response: z.object({ referral: referralView.nullable() }),
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED'],
  },
})
