/** The cards a customer has bound with us (S17): our own bank's or another's, debit or credit. */
export const cardKinds = ['ownDebit', 'ownCredit', 'otherDebit', 'otherCredit'] as const
export type CardKind = (typeof cardKinds)[number]

export const cardTexts: Readonly<Record<CardKind, string>> = {
  ownDebit: '本行借记卡',
  ownCredit: '本行信用卡',
  otherDebit: '他行借记卡',
  otherCredit: '他行信用卡',
}

/** How closely his cards tie him to the bank, the loosest first. */
export const stickinessTiers = ['unbound', 'otherOnly', 'oneOwn', 'bothOwn'] as const
export type StickinessTier = (typeof stickinessTiers)[number]

/** What a tier is called, and what it says about him. */
export const stickinessTexts: Readonly<Record<StickinessTier, { name: string; meaning: string }>> = {
  unbound: { name: '未绑卡', meaning: '还没有绑定任何银行卡，先请客户绑一张，领券、缴费都用得上。' },
  otherOnly: { name: '仅绑他行卡', meaning: '在我们这里用的是他行的卡，日常支付还在别家，可以从一张本行借记卡谈起。' },
  oneOwn: { name: '一张本行卡', meaning: '补上借记卡和信用卡中的另一种，往来会更紧密。' },
  bothOwn: { name: '本行双卡', meaning: '本行借记卡和信用卡都已绑定，是粘性最高的客户。' },
}

/** Each own card he binds moves him up a tier; another bank's card counts only as long as he has none of ours (S17). */
export function stickinessTier(cards: readonly CardKind[]): StickinessTier {
  const own = [cards.includes('ownDebit'), cards.includes('ownCredit')].filter(Boolean).length
  if (own === 2) return 'bothOwn'
  if (own === 1) return 'oneOwn'
  return cards.length > 0 ? 'otherOnly' : 'unbound'
}
