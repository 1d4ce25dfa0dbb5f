import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug, text } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { drawView } from '../draw/contract'
import { refusalCode } from '../eligibility/refusal'
import { MOBILE_NUMBER } from '../phone/mobile-number'
import { participationRoutes } from './routes'
import { participationSteps } from './step'

/** The manager a customer is asked to add (C13). */
export const managerCard = z.object({
  name: z.string(),
  staffNumber: z.string(),
  branchName: z.string(),
  /** Address of an image: the manager's own WeCom code. */
  qrUrl: z.string(),
})

export const participationView = z.object({
  campaignId: slug,
  step: z.enum(participationSteps),
  /** What stands in the way of a draw right now, apart from the steps still to take; null when nothing does. */
  refusal: refusalCode.nullable(),
  manager: managerCard,
  /** `138****1234` once given. */
  maskedPhone: z.string().nullable(),
  /** What was drawn, the same on every device and after every reload. */
  draw: drawView.nullable(),
})

export type ParticipationView = z.output<typeof participationView>
export type ManagerCard = z.output<typeof managerCard>

export const participationContract = defineContract(participationRoutes, {
  openParticipation: {
    summary: 'The customer opens the link; remembers the first channel he came by. Safe to repeat',
    actor: 'customer',
    params: campaignParams,
    body: z.strictObject({ channel: slug.nullable() }),
    response: participationView,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
  showParticipation: {
    summary: 'Where the customer stands in this campaign',
    actor: 'customer',
    params: campaignParams,
    response: participationView,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
  joinCampaign: {
    summary: 'The customer takes part. Safe to repeat',
    actor: 'customer',
    params: campaignParams,
    response: participationView,
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED'],
  },
  enterInfo: {
    summary: 'The customer gives his phone number and agrees to its use',
    actor: 'customer',
    params: campaignParams,
    body: z.strictObject({
      phone: z.string().regex(MOBILE_NUMBER),
      consentVersion: text(40),
      /** Refused without it (K2): the tick is the customer's, never ours. */
      isConsentGiven: z.literal(true),
    }),
    response: participationView,
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED', 'CONSENT_OUTDATED', 'PHONE_ALREADY_USED'],
  },
})
