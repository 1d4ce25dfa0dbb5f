import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, instant, pageAddress, slug, text } from '../api/schemas'
import { payoutKind } from '../payout/schemas'
import { campaignRoutes } from './routes'

/** What the customer is asked for before the draw (C4). */
export const infoField = z.enum(['phone', 'card'])

/** How the phone he gives is proven to be his: not at all, or by a code that a text message brings (C4, K11). */
export const phoneCheck = z.enum(['none', 'sms'])

/** Where the customer's way begins: a manager's own link, one public link (phone first, C13), or a group (C11, C21). */
export const campaignEntry = z.enum(['manager', 'public', 'group'])

/** The game before the draw (C9). */
export const gameKind = z.enum(['dice', 'quiz', 'lyric'])

/** How the draw looks; it never changes what is drawn. */
export const drawSkin = z.enum(['wheel', 'grid', 'scratch'])

/** For whom, with what, where and when (R30); null: nobody has said. */
export const campaignPlanView = z.object({
  people: z.string().nullable(),
  material: z.string().nullable(),
  place: z.string().nullable(),
  time: z.string().nullable(),
})

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
  phoneCheck,
  entry: campaignEntry,
  /** Won before the draw; null where the draw needs none. */
  game: gameKind.nullable(),
  payoutKind,
  /** Inviting friends is rewarded (C18). */
  hasReferral: z.boolean(),
  /** Where the bank's official account is followed, for a campaign that wants it (C15). */
  followUrl: pageAddress.nullable(),
  skin: drawSkin,
  /** The bank cards a voucher can be paid with (C8). */
  cardTerms: z.string(),
})

export type CampaignView = z.output<typeof campaignView>
export type DrawSkin = z.output<typeof drawSkin>
export type PrizeView = z.output<typeof prizeView>

export const campaignParams = z.object({ campaignId: slug })

/** The proof that nobody can choose who wins (K8): what was fixed before the first draw, and the secret after the last. */
export const fairnessView = z.object({
  campaignId: slug,
  campaignName: z.string(),
  prizes: z.array(z.object({ code: slug, name: z.string(), amount: fen, count: z.int() })),
  /** SHA-256, hex, over the plan and the secret seed: see shared/draw/commitment.ts. */
  commitment: z.string(),
  publishedAt: instant,
  /** Hex; null until the campaign has ended. */
  seed: z.string().nullable(),
  /** Ed25519, base64url: checks the receipts. */
  publicKey: z.string(),
  keyId: z.string(),
})

/** A whole campaign for `npm run verify-draws`: nothing in it belongs to a customer. */
export const drawsRecord = fairnessView.extend({
  draws: z.array(z.object({ ticket: z.int(), prizeCode: slug, amount: fen, drawnAt: instant })),
})

export type FairnessView = z.output<typeof fairnessView>

export const campaignContract = defineContract(campaignRoutes, {
  showCampaign: {
    summary: 'A published campaign as a customer sees it',
    actor: 'anyone',
    params: campaignParams,
    response: campaignView,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
  showFairness: {
    summary: 'The commitment of a campaign, and after its end the seed',
    actor: 'anyone',
    params: campaignParams,
    response: fairnessView,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
  exportDraws: {
    summary: 'Every draw of a campaign without names, to be recomputed by anyone',
    actor: 'anyone',
    params: campaignParams,
    response: drawsRecord,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
})
