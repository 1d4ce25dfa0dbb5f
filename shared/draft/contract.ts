import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, instant, slug, text } from '../api/schemas'
import { campaignParams, campaignPlanView } from '../campaign/contract'
import { draftRoutes } from './routes'

/** A version that is being made: a draft, or handed in. A returned one is a draft again. */
const makingState = z.enum(['draft', 'review'])

/** What customers have counts: published, running, ended, by the clock. Before there is anything, how far it is made. */
export const draftState = z.enum([...makingState.options, 'published', 'running', 'ended'])

/** What keeps a draft from being published, or what somebody should look at before (R2, R10, R18, C6, K9). */
export const draftProblem = z.object({
  code: z.enum([
    /** So many managers who could be given customers have no code. */
    'QR_MISSING',
    'WHITELIST_EMPTY',
    'GROUP_UNKNOWN',
    /** For a group, and none is chosen yet. */
    'GROUP_MISSING',
    'STARTS_IN_PAST',
    /** More than one direct goal, and nobody answers for it (R2). */
    'TOO_MANY_GOALS',
    /** Every prize is the same: a fixed sum is no draw (C6). */
    'ONE_AMOUNT',
    'COST_TOO_HIGH',
    'COST_LOW',
    /** A rule that somebody wrote has a count or an amount that is none of the plan's (K8). */
    'RULE_CONTRADICTS',
    /** For whom, with what, where or when is neither written nor follows from the rest (R30). */
    'PLAN_MISSING',
    /** Its marketing node is no longer in the bank's calendar (R31). */
    'NODE_UNKNOWN',
    /** Not one day of it is of the node (R31). */
    'NODE_ELSEWHEN',
  ]),
  /** A warning may be published. */
  isBlocking: z.boolean(),
  /** "3 of 6 managers have no QR" in Chinese. */
  text: z.string(),
})

const draftSummary = z.object({
  campaignId: slug,
  name: z.string(),
  /** The newest that is saved. */
  version: z.int(),
  state: draftState,
  /** The one customers have now; null before the first publication. */
  liveVersion: z.int().nullable(),
  /** With a live version: how far the newer one is made that customers do not have yet. Null where there is none. */
  unpublished: makingState.nullable(),
  isTemplate: z.boolean(),
  /** Published by a file at the start: nothing of it is made here, it can only be looked at. */
  isFromFile: z.boolean(),
  templateId: slug.nullable(),
  /** Null: the head office's. */
  branchName: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  budget: fen,
  updatedAt: instant,
})

const versionView = z.object({
  version: z.int(),
  /** Null: it came with the program. */
  savedBy: z.string().nullable(),
  savedAt: instant,
  approvedBy: z.string().nullable(),
  publishedAt: instant.nullable(),
})

export const draftView = draftSummary.extend({
  /** As a person writes it, amounts in yuan: what is saved again. */
  definition: z.record(z.string(), z.unknown()),
  /** Fields that cannot be changed: the template's, or everything frozen by publication. */
  locked: z.array(z.string()),
  problems: z.array(draftProblem),
  /** For whom, with what, where and when (R30): as it is written, else as it follows from the rest; null: still missing. */
  plan: campaignPlanView,
  /** The bank's setting, which the rules written by the system name (R20). */
  payoutWorkingDays: z.int(),
  submittedBy: z.string().nullable(),
  note: z.string().nullable(),
  versions: z.array(versionView),
  /** What the signed-in person may do now: the one who submitted cannot decide (K13). */
  can: z.object({ save: z.boolean(), submit: z.boolean(), decide: z.boolean() }),
})

export type DraftSummary = z.output<typeof draftSummary>
export type DraftView = z.output<typeof draftView>
export type DraftProblem = z.output<typeof draftProblem>

/** Checked by the campaign's own schema: DEFINITION_INVALID tells every mistake with its path. */
const definition = z.record(z.string().max(40), z.unknown())

export const draftContract = defineContract(draftRoutes, {
  listDrafts: {
    summary: 'Campaigns being made, waiting for review, and published, by files too; and the templates',
    actor: 'manager',
    roles: ['operator', 'approver'],
    response: z.object({ drafts: z.array(draftSummary) }),
    errors: ['ROLE_REQUIRED'],
  },
  createDraft: {
    summary: 'A new draft: from a template, or from a definition',
    actor: 'manager',
    roles: ['operator'],
    body: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('template'), templateId: slug, campaignId: slug }),
      z.strictObject({ from: z.literal('definition'), definition, isTemplate: z.boolean() }),
    ]),
    response: draftView,
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND', 'DRAFT_EXISTS', 'DEFINITION_INVALID'],
  },
  showDraft: {
    summary: 'One draft with its definition, its versions and what is missing',
    actor: 'manager',
    roles: ['operator', 'approver'],
    params: campaignParams,
    response: draftView,
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND'],
  },
  saveDraft: {
    summary: 'Save a new version, on top of the one that was read',
    actor: 'manager',
    roles: ['operator'],
    params: campaignParams,
    body: z.strictObject({ version: z.int(), definition }),
    response: draftView,
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND', 'VERSION_OUTDATED', 'WRONG_STATE', 'FIELD_LOCKED', 'PLAN_FROZEN', 'DEFINITION_INVALID'],
  },
  submitDraft: {
    summary: 'Hand a draft to a second person for review',
    actor: 'manager',
    roles: ['operator'],
    params: campaignParams,
    body: z.strictObject({ version: z.int() }),
    response: draftView,
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND', 'VERSION_OUTDATED', 'WRONG_STATE', 'NOT_READY'],
  },
  decideDraft: {
    summary: 'Publish what somebody else submitted, or return it with a note (K13)',
    actor: 'manager',
    roles: ['approver'],
    params: campaignParams,
    body: z.strictObject({ version: z.int(), decision: z.enum(['publish', 'return']), note: text(300).nullable() }),
    response: draftView,
    errors: ['ROLE_REQUIRED', 'DRAFT_NOT_FOUND', 'VERSION_OUTDATED', 'WRONG_STATE', 'OWN_WORK', 'NOT_READY'],
  },
})
