import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, instant, slug, text } from '../api/schemas'
import { campaignRoutes } from './routes'

/** What the customer is asked for before the draw (C4). */
export const infoField = z.enum(['phone'])

/** How the draw looks; it never changes what is drawn. */
export const drawSkin = z.enum(['wheel'])

/** The text a customer agrees to before giving personal data (K2); its version is stored with the agreement. */
export const consent = z.object({ version: text(40), purpose: text(200), text: text(4000) })

const prizeView = z.object({
  code: slug,
  name: z.string(),
  amount: fen,
  /** How many there are in the plan: exact, not a probability. */
  count: z.int(),
  /** Nothing of this prize is left in the pool (K9). */
  isGone: z.boolean(),
  /** The voucher applies to a payment of at least this much. */
  minimumSpend: fen,
})

export const campaignView = z.object({
  id: slug,
  name: z.string(),
  bankName: z.string(),
  startsAt: instant,
  /** Exclusive. */
  endsAt: instant,
  phase: z.enum(['notStarted', 'running', 'ended']),
  /** Whole days in Shanghai, today not counted: 0 on the last day. Counts to the start while not started. */
  daysLeft: z.int(),
  /** The highest prize still in the pool: what the headline may advertise (C7, K9). Null when the pool is empty. */
  topPrize: fen.nullable(),
  prizes: z.array(prizeView),
  rules: z.array(z.string()),
  consent,
  infoFields: z.array(infoField),
  skin: drawSkin,
  /** The bank cards a voucher can be paid with (C8). */
  cardTerms: z.string(),
})

export type CampaignView = z.output<typeof campaignView>
export type PrizeView = z.output<typeof prizeView>

export const campaignParams = z.object({ campaignId: slug })

export const campaignContract = defineContract(campaignRoutes, {
  showCampaign: {
    summary: 'A published campaign as a customer sees it',
    actor: 'anyone',
    params: campaignParams,
    response: campaignView,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
})
