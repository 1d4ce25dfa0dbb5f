import { expect, test } from 'vitest'
import { sumFen, toFen } from '../money/fen'
import { campaignDefinition, draftDefinition } from './definition'

const prizes = [
  { code: 'top', name: '锦鲤大奖', amount: '188.00', count: 1, minimumSpend: '200.00' },
  { code: 'lucky', name: '好运奖', amount: '88.00', count: 2, minimumSpend: '100.00' },
  { code: 'usual', name: '见面礼', amount: '3.88', count: 4820, minimumSpend: '5.00' },
  { code: 'lowest', name: '心意奖', amount: '1.88', count: 177, minimumSpend: '2.00' },
]

/** The campaign of row R13, as a file has it. */
const r13 = {
  id: 'r13-newcomer',
  name: '新客见面礼',
  startsAt: '2026-02-09T00:00:00+08:00',
  endsAt: '2026-03-09T00:00:00+08:00',
  budget: '19,400.00',
  prizes,
  infoFields: ['phone'],
  skin: 'wheel',
  cardTerms: '星海银行借记卡或信用卡',
  rules: ['每位客户只有一次抽奖机会。'],
  consent: { version: '2026-02-r13-1', purpose: '发放立减金', text: '为了让您参加活动。' },
}

const withPrize = (index: number, change: object) => ({
  ...r13,
  prizes: prizes.map((prize, at) => (at === index ? { ...prize, ...change } : prize)),
})

/** Where each mistake lies, `prizes.2.code`, and what is said about it. */
function mistakes(definition: unknown): Record<string, string> {
  const { error } = campaignDefinition.safeParse(definition)
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
}

test('the plan of R13 spends 19,398.36 yuan of 19,400.00 on 5,000 prizes, 3.88 on the average', () => {
  const { budget, prizes: plan } = campaignDefinition.parse(r13)
  const count = plan.reduce((total, prize) => total + prize.count, 0)
  const total = sumFen(plan.map((prize) => toFen(prize.amount * prize.count)))

  expect({ budget, total, left: budget - total, count }).toEqual({ budget: 1_940_000, total: 1_939_836, left: 164, count: 5_000 })
  expect(total / count / 100).toBeCloseTo(3.8797, 4)
  expect(plan[2]!.count / count).toBe(0.964)
})

test('amounts become whole fen, written as text or as a number', () => {
  const { prizes: plan } = campaignDefinition.parse(withPrize(2, { amount: 3.88, minimumSpend: 5 }))
  expect([plan[2]!.amount, plan[2]!.minimumSpend]).toEqual([388, 500])
})

test('a plan may spend its budget to the last fen, and not one fen more', () => {
  expect(mistakes({ ...r13, budget: '19,398.36' })).toEqual({})
  expect(mistakes({ ...r13, budget: '19,398.35' })).toEqual({
    budget: 'the prizes add up to 19,398.36 yuan, more than the budget of 19,398.35',
  })
})

test('a code that is used twice is refused where it is used again', () => {
  expect(mistakes(withPrize(2, { code: 'top' }))).toEqual({ 'prizes.2.code': 'the code "top" is used twice' })
})

test.each(['2026-02-08T00:00:00+08:00', '2026-02-09T00:00:00+08:00', '2026-02-08T16:00:00Z'])(
  'an end at %s, not later than the start, is refused',
  (endsAt) => {
    expect(mistakes({ ...r13, endsAt })).toEqual({ endsAt: 'must be later than startsAt' })
  },
)

test.each([
  ['3.88', 'prizes.2.minimumSpend'],
  ['1.00', 'prizes.2.minimumSpend'],
])('a voucher of 3.88 yuan for payments from %s could never be used', (minimumSpend, path) => {
  expect(mistakes(withPrize(2, { minimumSpend }))).toEqual({
    [path]: 'must be more than the prize, or the voucher could never be used',
  })
})

test('one fen above the prize is enough to pay', () => {
  expect(mistakes(withPrize(2, { minimumSpend: '3.89' }))).toEqual({})
})

test('every mistake is told, not only the first', () => {
  expect(Object.keys(mistakes({ ...withPrize(2, { code: 'top' }), budget: '1', endsAt: r13.startsAt }))).toEqual([
    'endsAt', 'prizes.2.code', 'budget',
  ])
})

test('a key nobody knows is refused by name: a misspelt one would be lost silently', () => {
  expect(mistakes({ ...r13, bugdet: '1' })).toEqual({ '': expect.stringContaining('bugdet') })
  expect(mistakes(withPrize(1, { amout: '1' }))).toEqual({ 'prizes.1': expect.stringContaining('amout') })
  expect(mistakes({ ...r13, consent: { ...r13.consent, url: 'x' } })).toEqual({ consent: expect.stringContaining('url') })
})

test.each([
  ['name', { ...r13, name: '新客\u0000' }],
  ['cardTerms', { ...r13, cardTerms: '\u0000' }],
  ['rules.0', { ...r13, rules: ['一\u0000二'] }],
  ['prizes.3.name', withPrize(3, { name: '\u0000奖' })],
  ['consent.text', { ...r13, consent: { ...r13.consent, text: '同意\u0000' } }],
])('U+0000 in %s is refused there: PostgreSQL cannot store it', (path, definition) => {
  expect(mistakes(definition)).toEqual({ [path]: 'must not contain U+0000' })
})

test.each(['\ud83c', '\udf81礼', '礼\ud83c礼'])('half a character in %j is refused too, a whole one is not', (name) => {
  expect(mistakes({ ...r13, name })).toEqual({ name: 'must not contain half a character' })
  expect(mistakes({ ...r13, name: '礼\ud83c\udf81' })).toEqual({})
})

test.each([
  ['a count', withPrize(2, { count: 1e15 })],
  ['an amount', withPrize(2, { amount: '90,000,000,000,000' })],
  ['an amount that is no number, and long', withPrize(2, { amount: 'x'.repeat(41) })],
])('%s that no sum can hold is a mistake, not a failure', (_, definition) => {
  expect(mistakes(definition)).toHaveProperty('budget', 'the prizes do not add up to an amount')
})

test.each(['0000-01-01T00:00:00Z', '1999-12-31T00:00:00+08:00', '9999-12-31T00:00:00-23:59'])('%s is no time for a campaign', (startsAt) => {
  expect(mistakes({ ...r13, startsAt })).toHaveProperty('startsAt', 'must be of the years 2000 to 2999')
})

test.each([
  ['budget', { ...r13, budget: '19.400,00' }],
  ['prizes.2.amount', withPrize(2, { amount: '3.888' })],
  ['prizes.2.amount', withPrize(2, { amount: 0.1 + 0.2 })],
  ['prizes.2.amount', withPrize(2, { amount: '0' })],
  ['prizes.2.count', withPrize(2, { count: 0 })],
  ['prizes.2.count', withPrize(2, { count: 1.5 })],
  ['startsAt', { ...r13, startsAt: '2026-02-30T00:00:00+08:00' }],
  ['startsAt', { ...r13, startsAt: '2026-02-09T00:00:00' }],
  ['id', { ...r13, id: 'R13 newcomer' }],
  ['prizes', { ...r13, prizes: [] }],
  ['infoFields.0', { ...r13, infoFields: ['password'] }],
  ['skin', { ...r13, skin: 'roulette' }],
])('a mistake in %s is found there', (path, definition) => {
  expect(Object.keys(mistakes(definition))).toEqual([path])
})

test('a campaign needs no rules but those that follow from it', () => {
  expect(mistakes({ ...r13, rules: [] })).toEqual({})
})

test('a campaign for a group names it, a draft may do so later', () => {
  const group = { ...r13, entry: 'group', groupIds: [] }
  expect(mistakes(group)).toEqual({ groupIds: 'must name the groups whose members may draw' })
  expect(draftDefinition.safeParse(group).success).toBe(true)
  expect(draftDefinition.safeParse({ ...group, budget: '1' }).success).toBe(false)
})

test('the order of a plan is kept in one byte each: 100 different prizes and no more', () => {
  const cheap = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ code: `p${index}`, name: '奖', amount: '1', count: 1, minimumSpend: '2' }))
  expect(mistakes({ ...r13, prizes: cheap(100) })).toEqual({})
  expect(Object.keys(mistakes({ ...r13, prizes: cheap(101) }))).toEqual(['prizes'])
})
