import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, slug, text } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { drawView } from '../draw/contract'
import { refusalCode } from '../eligibility/refusal'
import { MOBILE_NUMBER } from '../phone/mobile-number'
import { codeRefusal, smsCode } from '../sms-code/contract'
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
  /** Null where nobody is to be added yet: the public entry shows him once the phone is given (C13). */
  manager: managerCard.nullable(),
  /** `138****1234` once given. */
  maskedPhone: z.string().nullable(),
  /**
   * `138****1234`: he gave it in another campaign, and need not type it again (C5); null where there is none, where this
   * campaign asks for none or wants it proven, and once he has given one here.
   */
  keptPhone: z.string().nullable(),
  /** `**** 1234` once given. */
  maskedCard: z.string().nullable(),
  /** A game was won and not used up yet (C9). */
  hasWonGame: z.boolean(),
  /** The one he first came by. What he shares carries it, so that a friend meets the same manager (C27). */
  channel: slug,
  /** The friend whose link he first came by (C18); null for nobody. Never who that really is: `陈**`, null without a name. */
  inviter: z.object({ maskedName: z.string().nullable() }).nullable(),
  /** The code of his own invitation, once it was made: who opens his own link is told so. */
  ownInvitation: slug.nullable(),
  /** What was drawn, the same on every device and after every reload. */
  draw: drawView.nullable(),
  /** The bank's time of this answer: what counts down counts by it, whatever a phone's own clock says. */
  now: instant,
})

/** Where he stands once he has given it. */
export const enteredInfo = participationView.extend({
  /** Null: it is kept. Otherwise nothing is: the phone has to be proven first, see the campaign's `phoneCheck`. */
  codeRefusal: codeRefusal.nullable(),
})

export type EnteredInfo = z.output<typeof enteredInfo>

export type ParticipationView = z.output<typeof participationView>
export type ManagerCard = z.output<typeof managerCard>

export const participationContract = defineContract(participationRoutes, {
  openParticipation: {
    summary: 'The customer opens the link; remembers the first channel he came by. Safe to repeat',
    actor: 'customer',
    params: campaignParams,
    body: z.strictObject({
      channel: slug.nullable(),
      /** The code of the friend who sent the link (C18). */
      invitation: slug.nullable().default(null),
    }),
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
    summary: 'The customer gives what the campaign asks for and agrees to its use',
    actor: 'customer',
    params: campaignParams,
    body: z.strictObject({
      /** Exactly the fields of the campaign's `infoFields`: no more, no less (C4). */
      phone: z.string().regex(MOBILE_NUMBER).optional(),
      /** Instead of it: his `keptPhone`, under this campaign's consent. */
      usesKeptPhone: z.literal(true).optional(),
      /** 16 to 19 digits; only its last four and a keyed hash are kept. */
      card: z.string().regex(/^\d{16,19}$/).optional(),
      /** Where the campaign checks the phone: what the text message to it says (see askCode). */
      smsCode: smsCode.optional(),
      consentVersion: text(40),
      /** Refused without it (K2): the tick is the customer's, never ours. */
      isConsentGiven: z.literal(true),
    }),
    response: enteredInfo,
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED', 'WRONG_STATE', 'CONSENT_OUTDATED', 'INFO_NOT_ASKED', 'PHONE_ALREADY_USED', 'CARD_ALREADY_USED'],
  },
})
