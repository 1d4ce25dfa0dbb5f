import { planParts, planPartTexts } from '#shared/campaign/plan-part'
import type { DraftField, DraftForm } from './draft-form'
import {
  branchFieldChoices, claimChoices, entryChoices, firstAddChoices, gameChoices, goalChoices, infoChoices, payoutChoices, phoneCheckChoices,
  skinChoices, wordOf,
} from './draft-words'

type Gates = DraftForm['gates']

const timeText = (local: string) => local.replace('T', ' ')

function regionText({ isOn, province, city }: Gates['region']): string[] {
  return isOn ? [`限${province}${city || '全省'}号码`] : []
}

function gatesText({ firstAdd, region, bankCustomer, whitelist }: Gates): string {
  const gates = [
    ...(firstAdd === 'none' ? [] : [wordOf(firstAddChoices, firstAdd)]), ...regionText(region),
    ...(bankCustomer ? ['限本行客户'] : []), ...(whitelist ? ['限白名单'] : []),
  ]
  return gates.join('，') || '不限'
}

function referralText({ isOn, budget, minimumSpend, tiers }: DraftForm['referral']): string {
  if (!isOn) return '没有'
  const lines = tiers.map(({ invited, amount }) => `满 ${invited} 人得 ${amount} 元`)
  return [`预算 ${budget} 元，最低消费 ${minimumSpend} 元`, ...lines].join('\n')
}

function costShareText({ isOn, partner, percent }: DraftForm['costShare']): string {
  return isOn ? `${partner}承担 ${percent}%，其余本行承担` : '本行承担'
}

function planText({ plan }: DraftForm): string {
  const lines = planParts.filter((part) => plan[part].trim() !== '').map((part) => `${planPartTexts[part].short}：${plan[part].trim()}`)
  return lines.join('\n') || '按下面填的自动写出'
}

const goalsText = (goals: DraftForm['goals']) =>
  goals.map(({ goal, isDirect }) => `${wordOf(goalChoices, goal)}${isDirect ? '（直接推广）' : ''}`).join('、') || '没有'

const prizesText = (prizes: DraftForm['prizes']) =>
  prizes.map(({ name, code, amount, count, minimumSpend }) => `${name}（${code}）${amount} 元 × ${count} 份，满 ${minimumSpend} 元可用`).join('\n')

const texts: { [Field in DraftField]: (form: DraftForm) => string } = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  startsAt: ({ startsAt }) => timeText(startsAt),
  endsAt: ({ endsAt }) => timeText(endsAt),
  budget: ({ budget }) => `${budget} 元`,
  prizes: ({ prizes }) => prizesText(prizes),
  infoFields: ({ infoFields }) => infoFields.map((field) => wordOf(infoChoices, field)).join('、') || '不填写',
  phoneCheck: ({ phoneCheck }) => wordOf(phoneCheckChoices, phoneCheck),
  skin: ({ skin }) => wordOf(skinChoices, skin),
  cardTerms: ({ cardTerms }) => cardTerms,
  rules: ({ rules }) => rules.map((rule, index) => `${index + 1}. ${rule}`).join('\n') || '没有补充',
  consent: ({ consent }) => [`版本 ${consent.version}`, consent.purpose, consent.text].join('\n'),
  entry: ({ entry }) => wordOf(entryChoices, entry),
  groupIds: ({ groupIds }) => groupIds || '没有',
  gates: ({ gates }) => gatesText(gates),
  game: ({ game }) => wordOf(gameChoices, game),
  lyricTries: ({ lyricTries }) => `${lyricTries} 次`,
  payoutKind: ({ payoutKind }) => wordOf(payoutChoices, payoutKind),
  claimChannel: ({ claimChannel }) => wordOf(claimChoices, claimChannel),
  referral: ({ referral }) => referralText(referral),
  costShare: ({ costShare }) => costShareText(costShare),
  goals: ({ goals }) => goalsText(goals),
  goalsOverriddenBy: ({ goalsOverriddenBy }) => goalsOverriddenBy || '没有',
  branchMayEdit: ({ branchMayEdit }) => branchMayEdit.map((field) => wordOf(branchFieldChoices, field)).join('、') || '没有',
  plan: planText,
  marketingNode: ({ marketingNode }) => marketingNode || '没有',
}

/** What a field of the form says, in words, to be read or copied. */
export function fieldText(field: DraftField, form: DraftForm): string {
  return texts[field](form)
}
