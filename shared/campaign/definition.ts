import * as z from 'zod'
import { givenInstant, said, slug, text, yuan } from '../api/schemas'
import { LYRIC_TRIES } from '../game/lyric-tries'
import { toFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { payoutKind } from '../payout/schemas'
import { referralLadder } from '../referral/definition'
import { campaignEntry, consent, drawSkin, gameKind, infoField, phoneCheck } from './contract'
import { gates } from '../eligibility/definition'

/** Sums of whole plans stay exact: 100,000 yuan. */
const MAX_PRIZE_FEN = 10_000_000

/** What anybody can still recompute on a laptop: see shared/draw/verify-draws.ts. */
const MAX_TICKETS = 2_000_000

const prize = z
  .strictObject({ code: slug, name: text(20), amount: yuan, count: z.int().min(1).max(1_000_000), minimumSpend: yuan })
  .refine((it) => it.amount <= MAX_PRIZE_FEN && it.minimumSpend <= MAX_PRIZE_FEN, {
    path: ['amount'], message: 'no prize and no minimum spend may be more than 100,000 yuan',
  })
  .refine((it) => it.amount > 0, { path: ['amount'], message: 'a prize must be worth something' })
  .refine((it) => it.minimumSpend > it.amount, {
    path: ['minimumSpend'],
    message: 'must be more than the prize, or the voucher could never be used',
  })

/** The most different prizes in one plan: a place in the plan is kept in one byte. */
const MAX_PRIZES = 100

/** What a campaign is for (R1); at most one should be told to the customer directly (R2). */
export const campaignGoal = z.enum(['acquire', 'followAccount', 'bindCard', 'mobileBank', 'openAccount', 'monthlyActive'])

/** What a branch may change in its copy of a head office template (R33). Never anything that decides who wins. */
export const branchField = z.enum(['name', 'startsAt', 'endsAt', 'rules', 'cardTerms', 'skin', 'groupIds', 'plan', 'marketingNode'])

/** A part of the plan that nobody writes follows from the rest: see campaign-plan.ts. */
const planPart = said(100).nullable().default(null)

const shape = {
  id: slug,
  name: text(30),
  startsAt: givenInstant,
  endsAt: givenInstant,
  budget: yuan,
  prizes: z.array(prize).min(1).max(MAX_PRIZES),
  infoFields: z.array(infoField).max(2),
  /** With `sms` the phone is only taken with the code that was sent to it. */
  phoneCheck: phoneCheck.default('none'),
  skin: drawSkin,
  cardTerms: text(100),
  /** What a person adds to the rules that follow from the rest: see rule-lines.ts. */
  rules: z.array(text(300)).max(20),
  consent: z.strictObject(consent.shape),
  entry: campaignEntry.default('manager'),
  /** With entry `group`: members of any of these may draw. */
  groupIds: z.array(slug).max(200).default([]),
  gates,
  game: gameKind.nullable().default(null),
  /** With game `lyric`: how often one line may be guessed before another is asked. */
  lyricTries: z.int().min(1).max(9).default(LYRIC_TRIES),
  payoutKind: payoutKind.default('voucher'),
  /** Where the prize is claimed (C16): `mobileBank` pays after it was claimed there. */
  claimChannel: z.enum(['wechat', 'mobileBank']).default('wechat'),
  referral: referralLadder.nullable().default(null),
  /** Who bears how many per cent of what is paid with the bank (G24). Absent from what was published before there was such a thing. */
  costShare: z.strictObject({ partner: text(30), percent: z.int().min(1).max(99) }).nullable().optional(),
  goals: z.array(z.strictObject({ goal: campaignGoal, isDirect: z.boolean() })).max(6).default([{ goal: 'acquire', isDirect: true }]),
  /** Who answers for more than one direct goal (R2). */
  goalsOverriddenBy: text(20).nullable().default(null),
  branchMayEdit: z.array(branchField).default([]),
  /** For whom, with what, where and when (R30). Absent from what was published before there was such a thing. */
  plan: z.strictObject({ people: planPart, material: planPart, place: planPart, time: planPart }).nullable().optional(),
  /** The node of the bank's marketing calendar its period is of (R31), by its id. */
  marketingNode: slug.nullable().optional(),
}

type Shape = z.output<z.ZodObject<typeof shape>>
type Issue = (path: PropertyKey[], message: string) => void

function checkOnce(values: readonly string[], path: (index: number) => PropertyKey[], what: string, issue: Issue): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) issue(path(index), `the ${what} "${value}" is used twice`)
  })
}

function checkBudget({ prizes, referral, budget }: Shape, issue: Issue): void {
  const tickets = prizes.reduce((sum, { count }) => sum + count, 0)
  if (tickets > MAX_TICKETS) issue(['prizes'], `has ${tickets} prizes; more than ${MAX_TICKETS} need campaigns of their own`)
  const total = prizes.reduce((sum, { amount, count }) => sum + amount * count, referral?.budget ?? 0)
  const what = referral ? 'the prizes and the referral rewards' : 'the prizes'
  // A count or an amount that is a mistake by itself comes here too.
  if (!Number.isSafeInteger(total)) return issue(['budget'], `${what} do not add up to an amount`)
  if (total > budget) issue(['budget'], `${what} add up to ${formatYuan(toFen(total))} yuan, more than the budget of ${formatYuan(budget)}`)
}

/** A gate that looks at the phone needs the phone; a reward for new customers needs a draw that they may take part in. */
function checkGates({ gates: { region, bankCustomer, whitelist }, entry, infoFields, phoneCheck: check, referral }: Shape, issue: Issue): void {
  if (referral && bankCustomer) issue(['referral'], 'could never be earned: only customers of the bank may draw, and those bring no reward')
  const needsPhone = region !== null || bankCustomer || whitelist || entry === 'public' || check === 'sms'
  if (needsPhone && !infoFields.includes('phone')) issue(['infoFields'], 'must have "phone": a gate, the public entry or the code goes by it')
}

/** A campaign that is being made: amounts in yuan, instants with their offset. Its groups may still have to be chosen. */
export const draftDefinition = z.strictObject(shape).superRefine((it, context) => {
  const issue: Issue = (path, message) => context.addIssue({ code: 'custom', path, message })
  if (Date.parse(it.endsAt) <= Date.parse(it.startsAt)) issue(['endsAt'], 'must be later than startsAt')
  checkOnce(it.prizes.map(({ code }) => code), (index) => ['prizes', index, 'code'], 'code', issue)
  checkOnce(it.infoFields, (index) => ['infoFields', index], 'field', issue)
  checkBudget(it, issue)
  checkGates(it, issue)
})

/** A campaign as a person writes it in a file: whole, it can be published as it is. */
export const campaignDefinition = draftDefinition.superRefine(({ entry, groupIds }, context) => {
  if (entry !== 'group' || groupIds.length > 0) return
  context.addIssue({ code: 'custom', path: ['groupIds'], message: 'must name the groups whose members may draw' })
})

export type CampaignDefinition = z.output<typeof campaignDefinition>
