import { expect, test } from 'vitest'
import { factLines } from './fact-lines'
import { decision, facts } from './testing/branch-bank'

const lineOf = (label: string, ...[change]: Parameters<typeof decision>) => {
  const { texts, mark } = factLines(decision(change)).find((it) => it.label === label)!
  return [mark, ...texts]
}

test('the gates stand in the order they are checked, and only those the campaign has', () => {
  const labels = factLines(decision({ gates: ['region', 'whitelist'] })).map(({ label }) => label)
  expect(labels).toEqual(['企业微信', '号码归属地', '受邀名单', '员工', '手机', '客户群', '小游戏'])
})

test('a first add is told with both days it goes by', () => {
  expect(lineOf('首次添加')).toEqual(['met', '最早添加：2月12日 10:00', '最近一次新添加：2月13日 10:00'])
  expect(lineOf('首次添加', { facts: facts({ isFirstAdd: false }) })[0]).toBe('unmet')
  const never = facts({ isFirstAdd: null, firstAddedAt: null, lastFreshAddAt: null })
  expect(lineOf('首次添加', { facts: never })).toEqual(['unknown', '还没有添加过客户经理'])
})

test('a region is told with the table it was looked up in', () => {
  expect(lineOf('号码归属地')).toEqual(['unmet', '北京 北京', '号段表版本 2015-11'])
  expect(lineOf('号码归属地', { facts: facts({ region: null }) })).toEqual(['unmet', '号段表里没有这个号码', '号段表版本 2015-11'])
})

test('a customer of the bank is told with the time it was asked (R6)', () => {
  expect(lineOf('本行客户')).toEqual(['met', '是本行客户', '查询时间：2月12日 11:00'])
  expect(lineOf('本行客户', { facts: facts({ isBankCustomer: false }) })).toEqual(['unmet', '不是本行客户', '查询时间：2月12日 11:00'])
  expect(lineOf('本行客户', { facts: facts({ isBankCustomer: null, bankCheckedAt: null }) })).toEqual(['unknown', '核心系统还没有答复'])
})

test.each(['号码归属地', '本行客户', '受邀名单'])('%s is not known before there is a phone', (label) => {
  const unknown = facts({ maskedPhone: null, isRegionAllowed: null, isBankCustomer: null, bankCheckedAt: null, isWhitelisted: false })
  expect(lineOf(label, { facts: unknown })).toEqual(['unknown', '还没有留手机号'])
})

test('with a phone, not to stand on the list speaks against him', () => {
  expect(lineOf('受邀名单', { facts: facts({ isWhitelisted: false }) })).toEqual(['unmet', '不在名单里'])
})

test('staff, and a phone somebody else drew with, speak against him', () => {
  expect(lineOf('员工', { facts: facts({ isStaff: true }) })).toEqual(['unmet', '是本行员工'])
  expect(lineOf('手机', { facts: facts({ isDeviceUsed: true }) })).toEqual(['unmet', '别人用这台手机抽过奖'])
})

test.each([
  ['企业微信', 'NOT_ADDED', { isAdded: false }, { isAdded: true }],
  ['客户群', 'NOT_IN_GROUP', { isGroupMember: false }, { isGroupMember: true }],
  ['小游戏', 'GAME_REQUIRED', { hasWonGame: false }, { hasWonGame: true }],
] as const)('%s speaks against him only where it is what refuses him', (label, refusal, missing, done) => {
  expect(lineOf(label, { refusal, facts: facts(missing) })[0]).toBe('unmet')
  expect(lineOf(label, { refusal: null, facts: facts(missing) })[0]).toBe('idle')
  expect(lineOf(label, { refusal: null, facts: facts(done) })[0]).toBe('met')
})
