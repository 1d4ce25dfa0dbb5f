import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug, text } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { foundPromise } from '../compliance/contract'
import { cardKinds } from '../customer/stickiness'
import { assistedSteps } from './assisted-step'
import { financeAttributes, socialAttributes } from './attribute'
import { groupKinds } from './kind'
import { WECOM_GROUP_LIMIT } from './member-limit'
import { groupMistakes, publicationProblems } from './problem'
import { groupRoutes } from './routes'
import { groupGoals, groupThemes } from './theme'

/** A pitch may be far longer than the bank lets it: that is a mistake to be told, not a broken request. */
const pitch = z.union([z.literal(''), text(1000)])

const facts = {
  name: text(40),
  kind: z.enum(groupKinds),
  /** Which card of the bank's its members hold (G4); of groups of the theme `bought` only. */
  product: z.enum(cardKinds).nullable(),
  /** The district whose customers it takes (G22), 西湖区; null: no district's. */
  district: text(20).nullable(),
  /** How many customers it takes (G2). */
  memberLimit: z.int().min(1).max(WECOM_GROUP_LIMIT),
  /** What it is worth to whoever joins (S3); empty while it is not written. */
  pitch,
}

const given = z.strictObject({ ...facts, finance: z.enum(financeAttributes), social: z.enum(socialAttributes), theme: z.enum(groupThemes) })

/** A group as its branch sees it. Its attributes are null in one that was there before attributes were asked for. */
const customerGroup = z.object({
  id: slug,
  ...facts,
  finance: z.enum(financeAttributes).nullable(),
  social: z.enum(socialAttributes).nullable(),
  theme: z.enum(groupThemes).nullable(),
  goal: z.enum(groupGoals).nullable(),
  /** How far an assisted group has come (G7); null in a managed one. */
  step: z.enum(assistedSteps).nullable(),
  /** WeCom's own id; null until it is bound to a chat. */
  chatId: wecomId.nullable(),
  /** The manager who owns it in WeCom; null in an assisted group, and while it is bound to none. */
  ownerManagerId: slug.nullable(),
  /** Who looks after it: its owner, or who helps with it. */
  keeperName: z.string().nullable(),
  branchName: z.string(),
  /** `readOnly`: another branch's, which this manager owns in WeCom. */
  access: z.enum(['full', 'readOnly']),
  isPublished: z.boolean(),
  /** What keeps it from being published; empty: nothing does. */
  problems: z.array(z.enum(publicationProblems)),
  /** Customers in it now. */
  memberCount: z.int().nonnegative(),
})

/** How many people the groups reach (D15). */
const coverage = z.object({
  groups: z.int().nonnegative(),
  /** Each once, in however many groups he is. */
  customers: z.int().nonnegative(),
  /** Customers to a group, to one decimal; null without a group. */
  perGroup: z.number().nullable(),
})

const saved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), group: customerGroup }),
  /** Nothing was changed. `most` is what the bank allows of pitch and members. */
  z.object({ outcome: z.literal('refused'), mistakes: z.array(z.enum(groupMistakes)), most: z.object({ pitch: z.int(), members: z.int() }) }),
  /** Its words promise a return: nothing was changed (K4). */
  z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
])

const bound = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('bound'), group: customerGroup }),
  z.object({
    outcome: z.literal('refused'),
    /**
     * `taken`: another group has this chat. `notInWecom`: no group of the bank's customers. `ownerOutside`: a managed group
     * whose owner is none of the bank's managers. `ownerIsStaff`: an assisted one that a manager owns (G1).
     */
    reason: z.enum(['taken', 'notInWecom', 'ownerOutside', 'ownerIsStaff']),
  }),
])

const published = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), group: customerGroup }),
  z.object({ outcome: z.literal('refused'), problems: z.array(z.enum(publicationProblems)).min(1) }),
])

const moved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('moved'), group: customerGroup }),
  /** `skipped`: the steps between come first (G7). `managed`: the bank's own groups have no steps. */
  z.object({ outcome: z.literal('refused'), reason: z.enum(['skipped', 'managed']) }),
])

export type CustomerGroup = z.output<typeof customerGroup>
export type GivenGroup = z.output<typeof given>
export type SavedGroup = z.output<typeof saved>
export type BoundGroup = z.output<typeof bound>
export type PublishedGroup = z.output<typeof published>
export type MovedGroup = z.output<typeof moved>
export type GroupCoverage = z.output<typeof coverage>

const ofGroup = z.object({ groupId: slug })
const forManager = ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'] as const
const forGroup = [...forManager, 'GROUP_NOT_FOUND', 'OTHER_BRANCH'] as const

export const groupContract = defineContract(groupRoutes, {
  listGroups: {
    summary: "The groups of the manager's branch, and those he owns himself, with how many people they reach (D15)",
    actor: 'manager',
    roles: ['manager'],
    response: z.object({ groups: z.array(customerGroup), coverage }),
    errors: forManager,
  },
  showGroup: {
    summary: 'One group of his',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    response: customerGroup,
    errors: forGroup,
  },
  saveGroup: {
    summary: "Makes a group of the manager's branch, or writes it anew; both attributes are mandatory (G3). A published one stays fit to be published. Safe to repeat",
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    body: given,
    response: saved,
    errors: forGroup,
  },
  bindGroup: {
    summary: 'Says which chat in WeCom the group is, or none any more: a manager owns it exactly where it is a managed one (G1). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    body: z.strictObject({ chatId: wecomId.nullable() }),
    response: bound,
    errors: [...forGroup, 'WECOM_UNAVAILABLE'],
  },
  publishGroup: {
    summary: 'Lets customers be invited into it, or no more; without a pitch it is refused (S3). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    body: z.strictObject({ isPublished: z.boolean() }),
    response: published,
    errors: forGroup,
  },
  moveGroupStep: {
    summary: 'An assisted group has come to its next step, or back to an earlier one; none is jumped (G7). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    body: z.strictObject({ step: z.enum(assistedSteps) }),
    response: moved,
    errors: forGroup,
  },
})
