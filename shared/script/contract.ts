import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, figureScope, id, instant, slug, text } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { lifecycleStages } from '../customer/stage'
import { foundPromise, reviewState } from '../compliance/contract'
import { reachReasons } from '../reach/decide-reach'
import { conversionSteps } from './conversion-step'
import { packPartNames, packSteps, type PackPart } from './pack'
import { scriptRoutes } from './routes'
import { scenes } from './scene'

const step = z.enum(conversionSteps)
const stage = z.enum(lifecycleStages)
const messages = z.array(text(1000)).min(1).max(9)

export const script = z.object({
  id,
  title: z.string(),
  /** Which of the eight steps it belongs to; null: to none of them. */
  step: step.nullable(),
  scene: z.enum(scenes).nullable(),
  /** Whom it is for (S8); empty: everybody. */
  stages: z.array(stage),
  /** `marketing` is held back from who wants none (K12), and counted (S20). */
  kind: z.enum(['service', 'marketing']),
  /** With their places, `{姓名}`; sent one after another. */
  messages,
  /** Title and messages in pinyin and in initials, in small letters: what a search also looks in. */
  sound: z.string(),
  /** The manager's own, which he may change. */
  isOwn: z.boolean(),
  /** How a script of his own stands with compliance: only an approved one is sent (K4). Null for the bank's. */
  review: z.object({
    state: reviewState,
    /** Why it was refused; null: nothing was said. */
    reason: z.string().nullable(),
  }).nullable(),
})

export type Script = z.output<typeof script>

const packPart = z.enum(Object.keys(packPartNames) as [PackPart, ...PackPart[]])

const pack = z.object({
  id,
  title: z.string(),
  step: z.enum(packSteps),
  items: z.array(z.object({ part: packPart, scriptId: id })),
  isOwn: z.boolean(),
})

export type ScriptPack = z.output<typeof pack>

/** All there is, or what has changed since the caller's cursor. */
const scriptChanges = z.object({
  /** For the next time: what has changed since then is all that comes. */
  cursor: z.string(),
  /** The scripts are all there are: what the caller kept is void. */
  isWhole: z.boolean(),
  /** In the library's order. */
  scripts: z.array(script),
  removedIds: z.array(id),
  /** The newest first. */
  favouriteIds: z.array(id),
  /** What he sent last, the latest first; twenty at most. */
  recentIds: z.array(id),
  packs: z.array(pack),
})

export type ScriptChanges = z.output<typeof scriptChanges>

const profile = z.strictObject({
  /** How he likes to be called: 王姐. Empty: by his name. */
  address: text(20).or(z.literal('')),
  /** Family and what it lives on. */
  family: text(200).or(z.literal('')),
  income: text(200).or(z.literal('')),
  /** What he worries about most, as the third step quotes it. */
  concern: text(60).or(z.literal('')),
  /** What he has where. */
  holdings: text(200).or(z.literal('')),
})

export type CustomerProfile = z.output<typeof profile>

const sending = z.object({
  id,
  scriptId: id,
  title: z.string(),
  /** As the customer reads them. */
  messages: z.array(z.string()),
  /** The first so many went out. */
  sent: z.int(),
})

export type ScriptSending = z.output<typeof sending>

const standing = z.object({
  stage,
  /** Where this manager is with him; null: not begun. */
  step: step.nullable(),
  /** What the places in scripts stand for here; null: not known, and what needs it is not sent. */
  values: z.record(z.string(), z.string().nullable()),
  profile,
  /** Since then the customer knows who this manager is; null: he was not told, and is not invited (S2). */
  introducedAt: instant.nullable(),
  /** Stopped on the way, the latest: to be sent on from the first that was not (S24). Null: none. */
  openSending: sending.nullable(),
  /** What this manager has sent him whole, once or more. */
  sentScriptIds: z.array(id),
})

export type ConversionStanding = z.output<typeof standing>

const sendingRefusal = z.union([
  /** Places nobody can fill (S1), `姓名`. */
  z.object({ reason: z.literal('missing'), names: z.array(z.string()) }),
  /** Who one is comes before the group (S2). */
  z.object({ reason: z.literal('notIntroduced') }),
  /** As the customer would read it, it promises a return (K4). */
  z.object({ reason: z.literal('promises'), promises: z.array(foundPromise) }),
  /** His own words, which compliance has not let out, or has refused (K4). */
  z.object({ reason: z.literal('notApproved'), state: z.enum(['pending', 'refused']) }),
  /** The bank's cap, its quiet hours, or he wants no marketing (S20, K12). */
  z.object({
    reason: z.enum(reachReasons),
    /** Null: not by waiting. */
    nextAllowedOn: calendarDay.nullable(),
  }),
])

export type SendingRefusal = z.output<typeof sendingRefusal>

const ofCustomer = z.object({ externalUserId: wecomId })
const ofSending = z.object({ externalUserId: wecomId, sendingId: id })
const forCustomer = ['MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'] as const

const counted = z.object({
  step,
  /** Customers who are there now. */
  now: z.int(),
  /** Customers who were there once, or further on without leaving it out. */
  reached: z.int(),
})

export type StepCount = z.output<typeof counted>

const counts = {
  /** All eight, in their order. */
  steps: z.array(counted),
  /** All three, in their order; together they are his contacts now. */
  stages: z.array(z.object({ stage, count: z.int() })),
}

const conversionFigures = z.object({
  scope: figureScope,
  ...counts,
  /** Together they are the total: a customer of two managers is one with each. */
  managers: z.array(z.object({ managerId: slug, name: z.string(), branchName: z.string(), ...counts })),
})

export type ConversionFigures = z.output<typeof conversionFigures>

export const scriptContract = defineContract(scriptRoutes, {
  listScripts: {
    summary: 'The library and his own scripts: all with the cursor `none`, else what has changed since',
    actor: 'manager',
    params: z.object({ cursor: z.string().regex(/^[\w-]{1,60}$/, 'is no cursor') }),
    response: scriptChanges,
    errors: ['MANAGER_NOT_FOUND'],
  },
  saveScript: {
    summary: "Makes a script of the manager's own, or changes it; it waits for compliance before it can be sent (K4). Safe to repeat",
    actor: 'manager',
    params: z.object({ scriptId: id }),
    body: z.strictObject({ title: text(30), step: step.nullable(), scene: z.enum(scenes).nullable(), messages }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), script }),
      /** Places that no one can ever fill, `气温`. */
      z.object({ outcome: z.literal('unknownPlaces'), names: z.array(z.string()) }),
      /** It promises a return: nothing was saved (K4). */
      z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
    ]),
    errors: ['MANAGER_NOT_FOUND', 'SCRIPT_NOT_FOUND'],
  },
  removeScript: {
    summary: "Removes a script of the manager's own. Safe to repeat",
    actor: 'manager',
    params: z.object({ scriptId: id }),
    response: z.object({ isRemoved: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND', 'SCRIPT_NOT_FOUND'],
  },
  favourScript: {
    summary: 'Keeps a script among his favourites, or no longer. Safe to repeat',
    actor: 'manager',
    params: z.object({ scriptId: id }),
    body: z.strictObject({ isFavourite: z.boolean() }),
    response: z.object({ isFavourite: z.boolean() }),
    errors: ['MANAGER_NOT_FOUND', 'SCRIPT_NOT_FOUND'],
  },
  savePack: {
    summary: 'Puts scripts together for a step: it is kept only with what the step asks for (S6d, S6e, S6f)',
    actor: 'manager',
    params: z.object({ packId: id }),
    body: z.strictObject({
      title: text(30),
      step: z.enum(packSteps),
      items: z.array(z.strictObject({ part: packPart, scriptId: id })).max(20),
    }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), pack }),
      z.object({
        outcome: z.literal('incomplete'),
        problems: z.array(z.object({ part: packPart, count: z.int(), isExact: z.boolean(), has: z.int() })),
      }),
    ]),
    errors: ['MANAGER_NOT_FOUND', 'SCRIPT_NOT_FOUND'],
  },
  removePack: {
    summary: "Removes a pack of the manager's own. Safe to repeat",
    actor: 'manager',
    params: z.object({ packId: id }),
    response: z.object({ isRemoved: z.literal(true) }),
    errors: ['MANAGER_NOT_FOUND'],
  },
  showStanding: {
    summary: 'How far this manager is with the customer, and what scripts say to him (S6)',
    actor: 'manager',
    params: ofCustomer,
    response: standing,
    errors: forCustomer,
  },
  moveStep: {
    summary: 'The customer is at this step now; leaving steps out asks to be confirmed (S6). Safe to repeat',
    actor: 'manager',
    params: ofCustomer,
    body: z.strictObject({ step, isSkipConfirmed: z.boolean() }),
    response: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('moved'),
        step,
        /** He did not buy, and is visited again on this day (S6h); null at every other step, and once he was. */
        revisitOn: calendarDay.nullable(),
      }),
      z.object({ outcome: z.literal('wouldSkip'), skipped: z.array(step) }),
    ]),
    errors: forCustomer,
  },
  saveProfile: {
    summary: 'What the customer told at the second step (S6b)',
    actor: 'manager',
    params: ofCustomer,
    body: profile,
    response: z.object({ isSaved: z.literal(true) }),
    errors: forCustomer,
  },
  startSending: {
    summary: 'Fills in a script for the customer, to be sent message by message; the same id gives the same one again',
    actor: 'manager',
    params: ofSending,
    body: z.strictObject({ scriptId: id }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('ready'), sending }),
      z.object({ outcome: z.literal('refused'), refusal: sendingRefusal }),
    ]),
    errors: [...forCustomer, 'SCRIPT_NOT_FOUND'],
  },
  tellProgress: {
    summary: 'So many of the messages went out, and whether the rest is let be (S24). Safe to repeat; never counts back',
    actor: 'manager',
    params: ofSending,
    body: z.strictObject({ sent: z.int().min(0).max(9), isDropped: z.boolean() }),
    response: z.object({ sent: z.int() }),
    errors: [...forCustomer, 'SCRIPT_NOT_FOUND'],
  },
  countConversions: {
    summary: 'How many of his customers are, and were, at each of the eight steps, and how many contacts in each stage (D14)',
    actor: 'manager',
    response: z.object(counts),
    errors: ['MANAGER_NOT_FOUND'],
  },
  showConversionFigures: {
    summary: 'The eight steps and three stages of every manager whose figures one may read, each and together (D14)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    response: conversionFigures,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'],
  },
})
