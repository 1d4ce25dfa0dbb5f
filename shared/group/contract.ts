import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, slug, text, webAddress } from '../api/schemas'
import { wecomId } from '../chat/contract'
import { chatMessage } from '../chat/message'
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
  /** The district whose customers it takes (G22), 西湖区: one of `districts`; null: no district's. */
  district: text(20).nullable(),
  /** How many customers it takes (G2). */
  memberLimit: z.int().min(1).max(WECOM_GROUP_LIMIT),
  /** What it is worth to whoever joins (S3); empty while it is not written. */
  pitch,
}

const given = z.strictObject({ ...facts, finance: z.enum(financeAttributes), social: z.enum(socialAttributes), theme: z.enum(groupThemes) })

/** What was done in a step before the group went on (G7). */
const stepNote = z.object({ step: z.enum(assistedSteps), note: z.string(), managerName: z.string(), notedAt: instant })

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
  /** What was done in its steps, oldest first; empty in a managed one. */
  stepNotes: z.array(stepNote),
  /** WeCom's own id; null until it is bound to a chat. */
  chatId: wecomId.nullable(),
  /** The manager who owns it in WeCom; null in an assisted group, and while it is bound to none. */
  ownerManagerId: slug.nullable(),
  /** Who looks after it: its owner, or who helps with it. */
  keeperName: z.string().nullable(),
  branchName: z.string(),
  /** `readOnly`: another branch's, which this manager owns in WeCom. */
  access: z.enum(['full', 'readOnly']),
  /** Whether this manager changes, binds and publishes it: who looks after it does, and anybody of the branch while nobody is there who does. */
  canChange: z.boolean(),
  isPublished: z.boolean(),
  /** What keeps it from being published; empty: nothing does. */
  problems: z.array(z.enum(publicationProblems)),
  /** Customers in it now. */
  memberCount: z.int().nonnegative(),
})

/** How many people the groups reach (D15). */
export const coverage = z.object({
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
  /** `skipped`: the steps between come first (G7). `noteMissing`: it goes on only with what was done. `managed`: the bank's own groups have no steps. */
  z.object({ outcome: z.literal('refused'), reason: z.enum(['skipped', 'noteMissing', 'managed']) }),
])

const joinCode = z.discriminatedUnion('outcome', [
  /** Where the picture of the code is: whoever scans it comes into the group, and once it is full into the next. */
  z.object({ outcome: z.literal('made'), qrUrl: webAddress }),
  /** `notOwner`: only its owner has a code of an assisted group (G1). `underway`: WeCom is being asked for it. */
  z.object({ outcome: z.literal('refused'), reason: z.enum(['notPublished', 'notOwner', 'underway']) }),
])

/** Who should not be in the group: none of the bank's customers (S27), or somebody of another bank (K5). */
const stranger = z.object({
  name: z.string().nullable(),
  joinedAt: instant,
  kind: z.enum(['unknown', 'rival']),
  /** Whose staff he is, as the bank's list says; null for who is only unknown. */
  bankName: z.string().nullable(),
})

const memberCheck = z.discriminatedUnion('outcome', [
  /** `unchecked`: of so many the bank's core said nothing. */
  z.object({ outcome: z.literal('checked'), customers: z.int(), strangers: z.array(stranger), unchecked: z.int() }),
  /** WeCom tells nobody who is in a group that somebody else owns. */
  z.object({ outcome: z.literal('notTold') }),
])

/** One who holds what a group is for, as WeCom knows him. */
const productHolder = z.object({ externalUserId: wecomId, name: z.string().nullable() })

const invitation = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('invited'),
    groupId: slug,
    groupName: z.string(),
    pitch: z.string(),
    /** What to send, in this order: the pitch, and the code that leads into the group. */
    messages: z.array(chatMessage).min(1),
  }),
  z.object({
    outcome: z.literal('refused'),
    /**
     * `notIntroduced`: the first message is no invitation (S2). `notCustomer`: the bank does not know him (S27); `bankSilent`:
     * it could not be asked now. `rival`: he is on the bank's list of other banks' people (K5). `alreadyMember`; `noGroup`: none
     * is published for his district, nor for all others.
     */
    reason: z.enum(['notIntroduced', 'notCustomer', 'bankSilent', 'rival', 'alreadyMember', 'noGroup', 'underway']),
    /** The group he is in already; null otherwise. */
    groupName: z.string().nullable(),
    /** With `noGroup`: the district of his branch, for which none is published; null where that is not known, and otherwise. */
    district: z.string().nullable(),
  }),
])

export type CustomerGroup = z.output<typeof customerGroup>
export type GivenGroup = z.output<typeof given>
export type SavedGroup = z.output<typeof saved>
export type BoundGroup = z.output<typeof bound>
export type PublishedGroup = z.output<typeof published>
export type MovedGroup = z.output<typeof moved>
export type JoinCode = z.output<typeof joinCode>
export type MemberCheck = z.output<typeof memberCheck>
export type GroupStranger = z.output<typeof stranger>
export type GroupInvitation = z.output<typeof invitation>
export type ProductHolder = z.output<typeof productHolder>
export type GroupCoverage = z.output<typeof coverage>

const ofGroup = z.object({ groupId: slug })
const forManager = ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'] as const
const forGroup = [...forManager, 'GROUP_NOT_FOUND', 'OTHER_BRANCH'] as const
const forKeeper = [...forGroup, 'NOT_GROUP_KEEPER'] as const

export const groupContract = defineContract(groupRoutes, {
  listGroups: {
    summary: "The groups of the manager's branch, and those he owns himself, with how many people they reach (D15)",
    actor: 'manager',
    roles: ['manager'],
    response: z.object({
      groups: z.array(customerGroup),
      coverage,
      /** The districts in which the bank has branches, in the city of the manager’s branch: a group takes customers of one of them. */
      districts: z.array(z.string()),
    }),
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
    errors: forKeeper,
  },
  bindGroup: {
    summary: 'Says which chat in WeCom the group is, or none any more: a manager owns it exactly where it is a managed one (G1). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    body: z.strictObject({ chatId: wecomId.nullable() }),
    response: bound,
    errors: [...forKeeper, 'WECOM_UNAVAILABLE'],
  },
  publishGroup: {
    summary: 'Lets customers be invited into it, or no more; without a pitch it is refused (S3). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    body: z.strictObject({ isPublished: z.boolean() }),
    response: published,
    errors: forKeeper,
  },
  removeGroup: {
    summary: 'Takes away a group that was made by mistake: one that was never anybody’s. `inUse`: it has a chat, or had people, sends or games',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    response: z.object({ outcome: z.enum(['removed', 'inUse']) }),
    errors: forKeeper,
  },
  moveGroupStep: {
    summary: 'An assisted group has come to its next step, or back to an earlier one; none is jumped (G7). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    /** What was done in the step it leaves, for going on; going back needs none. */
    body: z.strictObject({ step: z.enum(assistedSteps), note: z.union([z.literal(''), text(200)]).default('') }),
    response: moved,
    errors: forKeeper,
  },
  makeJoinCode: {
    summary: 'The code that leads into a managed group, made by WeCom the first time; when the group is full WeCom opens the next (G2). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    response: joinCode,
    errors: [...forGroup, 'WECOM_UNAVAILABLE'],
  },
  checkMembers: {
    summary: 'Who is in the group and should not be: to be removed by its owner (S27, K5)',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    response: memberCheck,
    errors: [...forGroup, 'WECOM_UNAVAILABLE'],
  },
  listHolders: {
    summary: "Whom of his contacts to invite into a group for a product's holders: who holds it and is not in it (G4)",
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    response: z.object({ holders: z.array(productHolder) }),
    errors: forGroup,
  },
  inviteToGroup: {
    summary: 'What to send to the customer in the chat so that he comes into the group of his district; his seat is kept (G22, S2, S27). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: z.object({ externalUserId: wecomId }),
    response: invitation,
    errors: ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH', 'GROUP_NOT_FOUND', 'WECOM_UNAVAILABLE'],
  },
})
