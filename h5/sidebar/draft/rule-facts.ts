import type { RuleFacts } from '#shared/campaign/rule-lines'
import { LYRIC_TRIES } from '#shared/game/lyric-tries'
import { parseYuan } from '#shared/money/yuan'
import { typedNumber, typedText } from '../form/typed-number'
import type { DraftForm } from './draft-form'
import { instantOf } from './shanghai-time'

const yuanIn = (text: string) => parseYuan(typedText(text))

function readPrizes(prizes: DraftForm['prizes']): RuleFacts['prizes'] | null {
  const lines = prizes.flatMap((prize) => {
    const [amount, minimumSpend, count] = [yuanIn(prize.amount), yuanIn(prize.minimumSpend), typedNumber(prize.count)]
    return amount === null || minimumSpend === null || count === null ? [] : [{ amount, minimumSpend, count }]
  })
  return lines.length === prizes.length && lines.length > 0 ? lines : null
}

function readTiers({ tiers }: DraftForm['referral']) {
  const lines = tiers.flatMap((tier) => {
    const [amount, invited] = [yuanIn(tier.amount), typedNumber(tier.invited)]
    return amount === null || invited === null ? [] : [{ amount, invited }]
  })
  return lines.length === tiers.length && lines.length > 0 ? lines : null
}

/** Null where there is none; undefined while it cannot be read. */
function readReferral(referral: DraftForm['referral']): RuleFacts['referral'] | undefined {
  if (!referral.isOn) return null
  const [budget, minimumSpend, tiers] = [yuanIn(referral.budget), yuanIn(referral.minimumSpend), readTiers(referral)]
  return budget === null || minimumSpend === null || tiers === null ? undefined : { budget, minimumSpend, tiers }
}

function readGates({ firstAdd, region, bankCustomer, whitelist }: DraftForm['gates']): RuleFacts['gates'] {
  const { isOn, province, city, unknown } = region
  return {
    firstAdd: firstAdd === 'none' ? null : firstAdd,
    region: isOn ? { province: province.trim(), city: city.trim() || null, unknown } : null,
    bankCustomer,
    whitelist,
  }
}

const isTime = (instant: string) => !Number.isNaN(Date.parse(instant))

/** What the rules follow from, as the form has it now; null while an amount, a count or a time cannot be read. */
export function ruleFacts(form: DraftForm): RuleFacts | null {
  const [prizes, referral] = [readPrizes(form.prizes), readReferral(form.referral)]
  const [startsAt, endsAt] = [instantOf(form.startsAt), instantOf(form.endsAt)]
  if (prizes === null || referral === undefined || !isTime(startsAt) || !isTime(endsAt)) return null
  const lyricTries = form.game === 'lyric' ? typedNumber(form.lyricTries) : LYRIC_TRIES
  if (lyricTries === null) return null
  const { entry, infoFields, phoneCheck, payoutKind, claimChannel, cardTerms } = form
  return {
    startsAt, endsAt, prizes, referral, entry, infoFields, phoneCheck, payoutKind, claimChannel, cardTerms: cardTerms.trim(),
    gates: readGates(form.gates), game: form.game === 'none' ? null : form.game, lyricTries,
  }
}
