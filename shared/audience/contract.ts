import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, slug } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { foundPromise } from '../compliance/contract'
import { aumBands } from '../customer/aum-band'
import { lifecycleStages } from '../customer/stage'
import { stickinessTiers } from '../customer/stickiness'
import { tagGroup } from '../tag/contract'
import { audienceRoutes } from './routes'

/** Of the manager's own contacts those who are all of this; what is empty asks nothing. */
const filter = z.strictObject({
  /** He bears every one of them. */
  withTags: z.array(wecomId).max(20),
  /** He bears none of them. */
  withoutTags: z.array(wecomId).max(20),
  stages: z.array(z.enum(lifecycleStages)),
  tiers: z.array(z.enum(stickinessTiers)),
  aumBands: z.array(z.enum(aumBands)),
})

export type AudienceFilter = z.output<typeof filter>

/** What the bank has approved: a campaign with the manager's own link, or a script that says the same to everybody. */
const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign'), campaignId: slug }),
  z.strictObject({ kind: z.literal('script'), scriptId: id }),
])

export type MassContent = z.output<typeof content>

const preview = z.object({
  /** So many are all of it. */
  matched: z.int(),
  /** Of them, who would be sent it now: whatever it says, it counts as something about campaigns. */
  reachable: z.int(),
  /** Who wants none (K12). */
  optedOut: z.int(),
  /** Who has had as many as the bank's cap lets through (S20). */
  capReached: z.int(),
  /** The first of them, by name; those WeCom gives no name are left out. */
  names: z.array(z.string()).max(20),
})

export type AudiencePreview = z.output<typeof preview>

/** Why somebody was not sent it. */
export const massFailures = ['optedOut', 'capReached', 'noContact', 'limitReached', 'refused', 'lapsed'] as const
export type MassFailure = (typeof massFailures)[number]

const massMessage = z.object({
  id,
  /** The campaign's name, or the script's. */
  title: z.string(),
  text: z.string(),
  madeAt: instant,
  counts: z.object({
    /** To be looked at, and handed to WeCom. */
    queued: z.int(),
    /** In WeCom, where the manager has to confirm. */
    asked: z.int(),
    sent: z.int(),
    /** WeCom's answer was lost: nobody knows whether its task is there. Not sent again by itself. */
    unclear: z.int(),
  }),
  /** Who was not sent it, by the reason; only what there is. */
  failed: z.array(z.object({ reason: z.enum(massFailures), count: z.int() })),
})

export type MassMessage = z.output<typeof massMessage>

const refusal = z.union([
  z.object({ reason: z.enum(['nobody', 'campaignEnded', 'personal', 'tooLong']) }),
  /** Places nobody can fill, `群`. */
  z.object({ reason: z.literal('missing'), names: z.array(z.string()) }),
  z.object({ reason: z.literal('promises'), promises: z.array(foundPromise) }),
  z.object({ reason: z.literal('notApproved'), state: z.enum(['pending', 'refused']) }),
])

export type MassRefusal = z.output<typeof refusal>

/** Word for word what each of them reads. */
const massWords = z.object({
  title: z.string(),
  text: z.string(),
  /** What goes along with it, in this order. */
  cards: z.array(z.object({
    kind: z.enum(['link', 'miniprogram']),
    title: z.string(),
    /** Null: a mini-program's card has none. */
    description: z.string().nullable(),
  })),
})

export type MassWords = z.output<typeof massWords>

const messageParams = z.object({ messageId: id })

export const audienceContract = defineContract(audienceRoutes, {
  listAudienceTags: {
    summary: "The corp's tags, to choose an audience by",
    actor: 'manager',
    response: z.object({ groups: z.array(tagGroup) }),
    errors: ['MANAGER_NOT_FOUND', 'WECOM_UNAVAILABLE'],
  },
  previewAudience: {
    summary: "Whom of the manager's own contacts a filter names, exactly, and how many of them may be sent something now (S7, K12, S20)",
    actor: 'manager',
    body: filter,
    response: preview,
    errors: ['MANAGER_NOT_FOUND'],
  },
  previewMassMessage: {
    summary: 'What each customer would read if it were queued now, or why it would not be; nothing is queued',
    actor: 'manager',
    body: content,
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('ready'), words: massWords }),
      z.object({ outcome: z.literal('refused'), refusal }),
    ]),
    errors: ['MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND', 'SCRIPT_NOT_FOUND'],
  },
  listMassMessages: {
    summary: 'His latest twenty messages to many, and how far each has come',
    actor: 'manager',
    response: z.object({ messages: z.array(massMessage) }),
    errors: ['MANAGER_NOT_FOUND'],
  },
  queueMassMessage: {
    summary: 'Queues one message to an audience, as it is now: each customer once. WeCom asks the manager to confirm it (G26). The same id again is the same message',
    actor: 'manager',
    params: messageParams,
    body: z.strictObject({ filter, content }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('queued'), message: massMessage }),
      z.object({ outcome: z.literal('refused'), refusal }),
    ]),
    errors: ['MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND', 'SCRIPT_NOT_FOUND', 'MASS_MESSAGE_NOT_FOUND'],
  },
  retryMassMessage: {
    summary: 'The manager has seen that WeCom has no task for those of whom its answer was lost: they are handed over again. Safe to repeat',
    actor: 'manager',
    params: messageParams,
    response: massMessage,
    errors: ['MANAGER_NOT_FOUND', 'MASS_MESSAGE_NOT_FOUND'],
  },
})
