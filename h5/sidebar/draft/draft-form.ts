import type * as z from 'zod'
import type { campaignDefinition } from '#shared/campaign/definition'
import { LYRIC_TRIES } from '#shared/game/lyric-tries'
import { shanghaiLocal } from './shanghai-time'

/** A definition as a person writes it in a file: amounts in yuan, what is left out takes its default. */
export type WrittenDefinition = z.input<typeof campaignDefinition>

export type DraftField = keyof WrittenDefinition

const text = (value: string | number | undefined) => (value === undefined ? '' : String(value))

function prizesFrom(prizes: WrittenDefinition['prizes'] = []) {
  return prizes.map(({ code, name, amount, count, minimumSpend }) => ({
    code, name, amount: text(amount), count: text(count), minimumSpend: text(minimumSpend),
  }))
}

function gatesFrom({ firstAdd, region, bankCustomer = false, whitelist = false }: NonNullable<WrittenDefinition['gates']> = {}) {
  return {
    firstAdd: firstAdd ?? ('none' as const),
    region: {
      isOn: Boolean(region), province: region?.province ?? '', city: region?.city ?? '', unknown: region?.unknown ?? ('deny' as const),
    },
    bankCustomer,
    whitelist,
  }
}

function referralFrom(referral: WrittenDefinition['referral']) {
  return {
    isOn: Boolean(referral),
    budget: text(referral?.budget),
    minimumSpend: text(referral?.minimumSpend),
    tiers: (referral?.tiers ?? []).map(({ invited, amount }) => ({ invited: text(invited), amount: text(amount) })),
  }
}

function costShareFrom(share: WrittenDefinition['costShare']) {
  return { isOn: Boolean(share), partner: text(share?.partner), percent: text(share?.percent) }
}

function planFrom(plan: WrittenDefinition['plan']) {
  return { people: text(plan?.people ?? undefined), material: text(plan?.material ?? undefined), place: text(plan?.place ?? undefined), time: text(plan?.time ?? undefined) }
}

/**
 * What the form's controls hold: every field, as text where it is typed; nothing of it is shared with `written`. It has
 * the definition's own paths, so that "prizes.2.amount" leads to the same thing in both.
 */
export function formFrom(written: Partial<WrittenDefinition>) {
  return {
    id: text(written.id),
    name: text(written.name),
    startsAt: shanghaiLocal(text(written.startsAt)),
    endsAt: shanghaiLocal(text(written.endsAt)),
    budget: text(written.budget),
    prizes: prizesFrom(written.prizes),
    infoFields: [...(written.infoFields ?? [])],
    phoneCheck: written.phoneCheck ?? ('none' as const),
    skin: written.skin ?? ('wheel' as const),
    cardTerms: text(written.cardTerms),
    rules: [...(written.rules ?? [])],
    consent: { version: '', purpose: '', text: '', ...written.consent },
    entry: written.entry ?? ('manager' as const),
    groupIds: (written.groupIds ?? []).join('\n'),
    gates: gatesFrom(written.gates),
    game: written.game ?? ('none' as const),
    lyricTries: text(written.lyricTries ?? LYRIC_TRIES),
    payoutKind: written.payoutKind ?? ('voucher' as const),
    claimChannel: written.claimChannel ?? ('wechat' as const),
    referral: referralFrom(written.referral),
    costShare: costShareFrom(written.costShare),
    goals: (written.goals ?? [{ goal: 'acquire' as const, isDirect: true }]).map((goal) => ({ ...goal })),
    goalsOverriddenBy: text(written.goalsOverriddenBy ?? undefined),
    branchMayEdit: [...(written.branchMayEdit ?? [])],
    plan: planFrom(written.plan),
    marketingNode: text(written.marketingNode ?? undefined),
  } satisfies Record<DraftField, unknown>
}

export type DraftForm = ReturnType<typeof formFrom>

/** Shares nothing with the other: what is typed into the one does not change it. */
export const copyForm = (form: DraftForm) => JSON.parse(JSON.stringify(form)) as DraftForm
