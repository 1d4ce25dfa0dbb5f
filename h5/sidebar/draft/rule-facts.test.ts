import { expect, test } from 'vitest'
import { campaignDefinition } from '#shared/campaign/definition'
import { ruleLines } from '#shared/campaign/rule-lines'
import { newcomer } from '../testing/newcomer'
import { formFrom, type DraftForm, type WrittenDefinition } from './draft-form'
import { ruleFacts } from './rule-facts'

const referral = { budget: '1.00', minimumSpend: '30', tiers: [{ invited: 1, amount: '5' }, { invited: 3, amount: '10' }] }

/** The rules of the form after somebody has typed this; null while they cannot be written. */
function typed(type: (form: DraftForm) => void): string[] | null {
  const form = formFrom(newcomer)
  type(form)
  const facts = ruleFacts(form)
  return facts && ruleLines(facts, 5)
}

test.each<[string, Partial<WrittenDefinition>]>([
  ['the template', {}],
  ['no conditions', { gates: {}, infoFields: [] }],
  ['every condition', { gates: { firstAdd: 'period', region: { province: '浙江', unknown: 'allow' }, whitelist: true, bankCustomer: true } }],
  ['a group with a game', { entry: 'group', groupIds: ['a'], game: 'quiz', payoutKind: 'redPacket', gates: {} }],
  ['a line to be guessed twice', { game: 'lyric', lyricTries: 2 }],
  ['invitations', { referral }],
  ['a claim in mobile banking', { claimChannel: 'mobileBank', startsAt: '2026-03-01T10:30:00Z' }],
])('with %s the editor writes the very rules that customers will read', (_, change) => {
  const written = { ...newcomer, ...change }
  expect(ruleLines(ruleFacts(formFrom(written))!, 5)).toEqual(ruleLines(campaignDefinition.parse(written), 5))
})

test('numbers count as they are typed, with an input method’s digits too', () => {
  const lines = typed((form) => Object.assign(form.prizes[2]!, { count: '４,０００', amount: '３.８８' }))!
  expect(lines.join()).toContain('3.88元4,000份')
})

test.each<[string, (form: DraftForm) => void]>([
  ['an amount', (form) => (form.prizes[0]!.amount = '3.')],
  ['a count', (form) => (form.prizes[0]!.count = '')],
  ['a threshold', (form) => (form.prizes[0]!.minimumSpend = '一百')],
  ['a plan', (form) => (form.prizes = [])],
  ['a time', (form) => (form.endsAt = '')],
  ['a number of tries', (form) => Object.assign(form, { game: 'lyric', lyricTries: '几次' })],
  ['a reward', (form) => Object.assign(form.referral, { isOn: true, budget: '100', minimumSpend: '30', tiers: [{ invited: '', amount: '5' }] })],
])('while %s cannot be read, no rules are made up', (_, type) => expect(typed(type)).toBeNull())
