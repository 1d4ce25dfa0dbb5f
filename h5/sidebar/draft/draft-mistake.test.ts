import { expect, test } from 'vitest'
import { draftDefinition } from '#shared/campaign/definition'
import { newcomer } from '../testing/newcomer'
import { openMistakes, readMistakes } from './draft-mistake'
import { formFrom } from './draft-form'
import { placeText } from './draft-place'

/** What the server tells about a definition, as it tells it. */
function told(change: object): Record<string, string> {
  const { error } = draftDefinition.safeParse({ ...newcomer, ...change })
  const detail = error!.issues.map(({ path, message }) => `${path.join('.') || 'the definition'}: ${message}`).join('\n')
  return Object.fromEntries(readMistakes(detail).map(({ path, text }) => [path, text]))
}

const withPrize = (change: object) => ({ prizes: newcomer.prizes.map((prize, index) => (index === 2 ? { ...prize, ...change } : prize)) })
const referral = { budget: '1', minimumSpend: '30', tiers: [{ invited: 1, amount: '5' }] }
const prize = newcomer.prizes[0]!

test.each([
  ['name', '请填写', { name: '' }],
  ['name', '最多 30 个字', { name: '长'.repeat(31) }],
  ['startsAt', '请选择日期和时间', { startsAt: '+08:00' }],
  ['endsAt', '结束时间要晚于开始时间', { endsAt: newcomer.startsAt }],
  ['budget', '请填写金额，单位元，最多两位小数，例如 3.88', { budget: '一万' }],
  ['budget', '奖品和奖励合计 19,398.36 元，超过了预算 10 元', { budget: '10' }],
  ['budget', '奖品和奖励合计 19,400.36 元，超过了预算 19,400 元', { referral: { ...referral, budget: '2' } }],
  ['prizes.2.code', '只能用小写字母、数字和连字符，以字母或数字开头，最多 63 个', withPrize({ code: '' })],
  ['prizes.2.code', '“top”重复了', withPrize({ code: 'top' })],
  ['prizes.2.amount', '奖品金额要大于 0', withPrize({ amount: '0' })],
  ['prizes.2.amount', '金额和最低消费都不能超过 100,000 元', withPrize({ amount: '200000' })],
  ['prizes.2.count', '请填写整数', withPrize({ count: '多' })],
  ['prizes.2.count', '不能小于 1', withPrize({ count: 0 })],
  ['prizes.2.count', '不能大于 1000000', withPrize({ count: 1_000_001 })],
  ['prizes.2.minimumSpend', '最低消费要大于奖品金额，否则立减金用不了', withPrize({ minimumSpend: '3.88' })],
  ['prizes', '至少要有 1 条', { prizes: [] }],
  ['prizes', '共 2700000 份奖品，一个活动最多 2000000 份', { budget: '9000000', prizes: ['a', 'b', 'c'].map((code) => ({ ...prize, code, amount: '1', count: 900_000 })) }],
  ['rules', '最多 20 条', { rules: Array.from({ length: 21 }, () => '一') }],
  ['rules.1', '请填写', { rules: ['好', ''] }],
  ['infoFields', '公开链接、归属地、本行客户、白名单和短信验证码都要用手机号，请勾选手机号', { infoFields: [] }],
  ['infoFields', '公开链接、归属地、本行客户、白名单和短信验证码都要用手机号，请勾选手机号', { infoFields: ['card'], gates: {}, phoneCheck: 'sms' }],
  ['gates.region.province', '请填写', { gates: { region: { province: '' } } }],
  ['referral.tiers', '至少要有 1 条', { referral: { ...referral, tiers: [] } }],
  ['referral.minimumSpend', '最低消费要大于每一档奖励，否则立减金用不了', { referral: { ...referral, minimumSpend: '5' } }],
  ['referral.tiers.1', '每一档的人数和金额都要比上一档多', { referral: { ...referral, tiers: [referral.tiers[0], referral.tiers[0]] } }],
  ['referral', '活动限本行客户参加，而邀请奖励只算新客户：请去掉其中一个', { budget: '20,000', referral, gates: { bankCustomer: true } }],
  ['entry', '请从选项里选择', { entry: 'lobby' }],
  ['skin', '请从选项里选择', { skin: 'roulette' }],
  ['cardTerms', '含有无法保存的字符，请重新输入', { cardTerms: '\u0000' }],
  ['consent', '请填写', { consent: undefined }],
  ['', '填写有误，请检查', { unheard: 1 }],
])('at "%s" people read: %s', (path, text, change) => {
  expect(told(change)).toMatchObject({ [path]: text })
})

test.each([
  ['consent.version: another text needs another version', '授权说明改过之后，版本号也要换一个新的'],
  ['id: must stay "spring"', '活动编号不能修改'],
])('"%s" is told in words', (line, text) => {
  expect(readMistakes(line)[0]!.text).toBe(text)
})

test.each([
  ['name', '活动名称'],
  ['prizes.2.amount', '奖品 · 第 3 条 · 金额'],
  ['referral.tiers.0.invited', '邀请奖励 · 奖励 · 第 1 条 · 邀请人数'],
  ['', '活动方案'],
])('the path "%s" is called "%s"', (path, text) => {
  expect(placeText(path)).toBe(text)
})

test('a mistake that is being corrected is no longer held against anybody; the others stay', () => {
  const sent = formFrom(newcomer)
  const form = formFrom(newcomer)
  const mistakes = readMistakes('prizes.0.amount: a prize must be worth something\nprizes.1.count: Too small: expected number to be >=1')
  form.prizes[0]!.amount = '188'
  expect(openMistakes(mistakes, sent, form).map(({ path }) => path)).toEqual(['prizes.1.count'])
})
