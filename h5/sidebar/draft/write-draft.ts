import { LYRIC_TRIES } from '#shared/game/lyric-tries'
import { formFrom, type DraftField, type DraftForm, type WrittenDefinition } from './draft-form'
import { instantOf } from './shanghai-time'
import { typedIds, typedNumber, typedText } from '../form/typed-number'

/** What is no number stays as it was typed: the server says so, at its place. */
const wholeNumber = (text: string) => typedNumber(text) ?? (text as unknown as number)

const filled = (text: string) => (text.trim() === '' ? null : text.trim())

function writeGates({ firstAdd, region, bankCustomer, whitelist }: DraftForm['gates']): WrittenDefinition['gates'] {
  const { isOn, province, city, unknown } = region
  return {
    firstAdd: firstAdd === 'none' ? null : firstAdd,
    region: isOn ? { province: province.trim(), city: filled(city), unknown } : null,
    bankCustomer,
    whitelist,
  }
}

function writeReferral({ isOn, budget, minimumSpend, tiers }: DraftForm['referral']): WrittenDefinition['referral'] {
  if (!isOn) return null
  return {
    budget: typedText(budget),
    minimumSpend: typedText(minimumSpend),
    tiers: tiers.map(({ invited, amount }) => ({ invited: wholeNumber(invited), amount: typedText(amount) })),
  }
}

function writeCostShare({ isOn, partner, percent }: DraftForm['costShare']): WrittenDefinition['costShare'] {
  return isOn ? { partner: partner.trim(), percent: wholeNumber(percent) } : null
}

/** What nobody writes follows from the rest; where nobody writes anything there is no plan of its own. */
function writePlan({ people, material, place, time }: DraftForm['plan']): WrittenDefinition['plan'] {
  const plan = { people: filled(people), material: filled(material), place: filled(place), time: filled(time) }
  return Object.values(plan).some((part) => part !== null) ? plan : null
}

function write(form: DraftForm): WrittenDefinition {
  return {
    ...form,
    name: form.name.trim(),
    startsAt: instantOf(form.startsAt),
    endsAt: instantOf(form.endsAt),
    budget: typedText(form.budget),
    prizes: form.prizes.map(({ code, name, amount, count, minimumSpend }) => ({
      code: typedText(code), name: name.trim(), amount: typedText(amount), count: wholeNumber(count), minimumSpend: typedText(minimumSpend),
    })),
    groupIds: typedIds(form.groupIds),
    gates: writeGates(form.gates),
    game: form.game === 'none' ? null : form.game,
    // Its control is away with the game: what was typed there must not keep the rest from being saved.
    lyricTries: form.game === 'lyric' ? wholeNumber(form.lyricTries) : LYRIC_TRIES,
    referral: writeReferral(form.referral),
    costShare: writeCostShare(form.costShare),
    goalsOverriddenBy: filled(form.goalsOverriddenBy),
    plan: writePlan(form.plan),
    marketingNode: filled(form.marketingNode),
  }
}

/** The fields in which the two differ. */
export function changedFields(before: DraftForm, after: DraftForm): DraftField[] {
  const fields = Object.keys(before) as DraftField[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** The definition with what was changed in the form, and everything else to the letter as it was: it may be locked. */
export function writeDraft(form: DraftForm, original: WrittenDefinition): WrittenDefinition {
  const written = write(form)
  const changed = changedFields(formFrom(original), form).map((field) => [field, written[field]])
  return { ...original, ...Object.fromEntries(changed) }
}
