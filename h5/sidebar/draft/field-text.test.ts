import { expect, test } from 'vitest'
import { newcomer } from '../testing/newcomer'
import { formFrom, type DraftField, type WrittenDefinition } from './draft-form'
import { fieldText } from './field-text'

const textOf = (field: DraftField, change: Partial<WrittenDefinition>) => fieldText(field, formFrom({ ...newcomer, ...change }))

test.each<[DraftField, Partial<WrittenDefinition>, string]>([
  ['startsAt', {}, '2026-03-02 00:00'],
  ['gates', {}, '活动开始前从没加过，限浙江杭州号码'],
  ['gates', { gates: {} }, '不限'],
  ['gates', { gates: { region: { province: '浙江' }, bankCustomer: true, whitelist: true } }, '限浙江全省号码，限本行客户，限白名单'],
  ['referral', {}, '没有'],
  ['referral', { referral: { budget: '200', minimumSpend: '30', tiers: [{ invited: 1, amount: '5' }] } }, '预算 200 元，最低消费 30 元\n满 1 人得 5 元'],
  ['goals', { goals: [{ goal: 'acquire', isDirect: true }, { goal: 'bindCard', isDirect: false }] }, '获客（直接推广）、三方绑卡'],
  ['prizes', { prizes: [newcomer.prizes[2]!] }, '见面礼（usual）3.88 元 × 4820 份，满 5.00 元可用'],
  ['rules', { rules: ['一次机会。', '抽完即止。'] }, '1. 一次机会。\n2. 抽完即止。'],
  ['rules', { rules: [] }, '没有补充'],
  ['infoFields', { infoFields: [] }, '不填写'],
  ['phoneCheck', {}, '不验证'],
  ['phoneCheck', { phoneCheck: 'sms' }, '短信验证码'],
  ['plan', {}, '按下面填的自动写出'],
  ['plan', { plan: { people: '园区家庭', place: '大堂' } }, '人：园区家庭\n场：大堂'],
  ['branchMayEdit', {}, '活动名称、开始时间、结束时间、补充规则、用卡说明、抽奖样式'],
])('%s of %o reads "%s"', (field, change, text) => {
  expect(textOf(field, change)).toBe(text)
})
