import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, instant, slug } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { privacyRoutes } from './routes'

/** What a customer agreed to in one campaign, and what we hold of it. */
export const consentRecord = z.object({
  campaignId: slug,
  campaignName: z.string(),
  /** What it was asked for, in the campaign's words. */
  purpose: z.string(),
  /** Of the text he agreed to last (K2). */
  version: z.string(),
  givenAt: instant,
  /** Null while it stands. */
  withdrawnAt: instant.nullable(),
  /** `138****1234`; null where none is held. */
  maskedPhone: z.string().nullable(),
  /** `**** 1234`; null where none is held. */
  maskedCard: z.string().nullable(),
  /**
   * He has drawn in it or invited friends to it: then the keyed hash of his phone and card outlives a withdrawal, so that
   * neither brings a second benefit (K11). It tells nobody the number.
   */
  isBoundToBenefit: z.boolean(),
})

/** A benefit: its draw, payout and receipt are records of money, which the law makes a bank keep. */
export const keptRecord = z.object({
  campaignName: z.string(),
  amount: fen,
  drawnAt: instant,
  /** Kept at least until this day. */
  keptUntil: calendarDay,
})

export const ownRecord = z.object({
  /** As WeChat tells it of him; null where it does not. */
  name: z.string().nullable(),
  /** The newest first. */
  consents: z.array(consentRecord),
  /** The newest first. */
  kept: z.array(keptRecord),
  /** How often he did what is written down beside the draw. */
  traces: z.object({
    signIns: z.int(),
    coupons: z.int(),
    articleViews: z.int(),
    materialViews: z.int(),
    /** Branch events he signed up for. */
    eventSignUps: z.int(),
    /** A list of the bank's, of people to be called. */
    leads: z.int(),
    surveyAnswers: z.int(),
    serviceOpenings: z.int(),
    /** What managers planned to come back to him for. */
    followUps: z.int(),
    /** What managers sent him, as far as we know of it. */
    messagesSent: z.int(),
    /** What he asked in groups and is still kept word for word: nobody has answered it, or its owner closed it a moment ago. */
    groupQuestions: z.int(),
    /** A seat in a group that was kept for him when he was invited. */
    groupPlaces: z.int(),
    /** Groups in which he was taken for somebody of another bank (K5). */
    groupAlerts: z.int(),
    /** What the bank's systems told of what he did, and how his assets went (D9, D12). */
    bankRecords: z.int(),
    /** A second person has looked at how a manager added him (R7). */
    addVerdicts: z.int(),
    /** Groups of which is known when he last spoke there, never what. */
    groupVoices: z.int(),
    /** Messages to managers of which is known when he wrote them, never what (D20). */
    chatVoices: z.int(),
    /** Channels he came to the bank by (D23). */
    arrivals: z.int(),
    /** Devices he took part with, by a random number of each: one wins once (K11). */
    devices: z.int(),
    payoutNotices: z.int(),
    /** Games in groups that he came into. */
    groupGames: z.int(),
  }),
  /** What managers noted of him; he may have it erased. */
  notes: z.object({
    tags: z.int(),
    remarks: z.int(),
    /** What he told them of himself: how he is called, family, income, concern, what he has. */
    told: z.int(),
  }),
  /** The bank works out how active he is, from what he did and holds, to offer him what fits. */
  isAssessed: z.boolean(),
  /** Who can look at it: the people of these branches, and no others (K6). */
  viewers: z.object({
    bankName: z.string(),
    branchNames: z.array(z.string()),
    /** Null where nobody looks after him yet. */
    managerName: z.string().nullable(),
    /** Experts he is shown to by his manager, until that is closed (S15). */
    expertNames: z.array(z.string()),
  }),
  /** Since then he is sent nothing about campaigns; null: he is (K12). */
  messagesStoppedAt: instant.nullable(),
})

export type ConsentRecord = z.output<typeof consentRecord>
export type KeptRecord = z.output<typeof keptRecord>
export type OwnRecord = z.output<typeof ownRecord>

export const privacyContract = defineContract(privacyRoutes, {
  showOwnRecord: {
    summary: 'What the bank holds about the customer who asks, never in the clear (K1)',
    actor: 'customer',
    response: ownRecord,
    errors: [],
  },
  withdrawConsent: {
    summary: 'Takes his consent in a campaign back, and erases the phone and card he gave (K2). Safe to repeat',
    actor: 'customer',
    params: campaignParams,
    response: ownRecord,
    errors: ['CAMPAIGN_NOT_FOUND'],
  },
  stopMessages: {
    summary: 'He wants no messages about campaigns, from this moment on; what concerns his own prizes still comes (K12). Safe to repeat',
    actor: 'customer',
    response: ownRecord,
    errors: [],
  },
  resumeMessages: {
    summary: 'He wants messages about campaigns again. Safe to repeat',
    actor: 'customer',
    response: ownRecord,
    errors: [],
  },
  eraseNotes: {
    summary: 'Erases what managers noted of him: tags, remarks and what he told them. Safe to repeat',
    actor: 'customer',
    response: ownRecord,
    errors: [],
  },
})
