import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { checkDefinition } from './check-definition'
import { draftProblems, type Readiness } from './draft-problems'
import { written } from './testing/draft-world'

const ready: Readiness = {
  now: new Date('2026-02-02T09:00:00+08:00'),
  target: { from: toFen(300), to: toFen(500) },
  managers: [{ name: '林晚晴', hasQr: true }],
  isWhitelistEmpty: true,
  unknownGroupIds: [],
}

const problems = (change: object, readiness: Partial<Readiness> = {}) =>
  draftProblems(checkDefinition({ ...written, ...change }), { ...ready, ...readiness })

/** A plan of 5,000 prizes that costs `total` yuan. */
const plan = (total: string, topAmount: string) => ({
  budget: total,
  prizes: [
    { code: 'top', name: '大奖', amount: topAmount, count: 1, minimumSpend: '20000' },
    { code: 'usual', name: '奖', amount: '3.00', count: 4999, minimumSpend: '5' },
  ],
})

test('the plan of R13 lacks nothing: 3.88 yuan a customer is on target (R10)', () => {
  expect(problems({})).toEqual([])
})

test('managers without a code are counted and named (R18)', () => {
  const managers = ['林晚晴', '沈嘉禾', '钱一帆', '楼思远', '方雨婷', '许志坚'].map((name, index) => ({ name, hasQr: index % 2 === 0 }))
  expect(problems({ entry: 'manager' }, { managers })).toEqual([
    { code: 'QR_MISSING', isBlocking: true, text: '6 位客户经理中有 3 位还没有二维码：沈嘉禾、楼思远、许志坚' },
  ])
  expect(problems({ entry: 'public' }, { managers }).map(({ code }) => code)).toEqual(['QR_MISSING'])
})

test('of many managers without a code ten are named', () => {
  const managers = Array.from({ length: 200 }, (_, index) => ({ name: `经理${index}`, hasQr: false }))
  const [problem] = problems({ entry: 'manager' }, { managers })
  expect(problem!.text).toBe(
    '200 位客户经理中有 200 位还没有二维码：经理0、经理1、经理2、经理3、经理4、经理5、经理6、经理7、经理8、经理9等',
  )
})

test('in a group nobody is added: no code is missed', () => {
  expect(problems({ entry: 'group' }, { managers: [{ name: '林晚晴', hasQr: false }] })).toEqual([])
})

test('an empty whitelist is missed only where the gate is on', () => {
  expect(problems({ gates: { whitelist: true } })).toEqual([
    { code: 'WHITELIST_EMPTY', isBlocking: true, text: '白名单有 0 行，请先上传目标客户的手机号' },
  ])
  expect(problems({ gates: { whitelist: true } }, { isWhitelistEmpty: false })).toEqual([])
})

test('groups that do not exist are named', () => {
  expect(problems({}, { unknownGroupIds: ['nobody', 'nowhere'] })).toEqual([
    { code: 'GROUP_UNKNOWN', isBlocking: true, text: '没有找到这些客户群，请重新选择：nobody、nowhere' },
  ])
})

test('a campaign for a group asks for one while none is chosen', () => {
  expect(problems({ groupIds: [] })).toEqual([{ code: 'GROUP_MISSING', isBlocking: true, text: '请选择哪些客户群的成员可以参加' }])
  expect(problems({ entry: 'manager', groupIds: [] })).toEqual([])
})

test('a rule with a count or an amount that is not the plan’s blocks, and says which rule it is (K8)', () => {
  const prizes = written.prizes.map((prize) => (prize.code === 'usual' ? { ...prize, count: 4000 } : prize))
  const rules = ['有疑问请找客户经理。', '本次共准备5000份：188元1份、3.88元4820份。', '满300元可用。']
  expect(problems({ prizes, rules })).toEqual([
    {
      code: 'RULE_CONTRADICTS', isBlocking: true,
      text: '第 2 条补充规则里的“5000份”“4820份”、第 3 条补充规则里的“300元”和方案对不上，请改正或删去。奖品的数量和金额，系统已经写好',
    },
  ])
  expect(problems({ rules: ['3.88元4820份。'] })).toEqual([])
})

test.each([
  ['2026-02-09T00:00:00+08:00', []],
  ['2026-03-08T23:59:59+08:00', []],
  ['2026-03-09T00:00:00+08:00', ['STARTS_IN_PAST']],
])('at %s a campaign that runs to 8 March has the problems %j: it may begin late, not after its end', (now, codes) => {
  expect(problems({}, { now: new Date(now) }).map(({ code }) => code)).toEqual(codes)
})

test('two direct goals block until somebody answers for them (R2)', () => {
  const goals = [{ goal: 'acquire', isDirect: true }, { goal: 'bindCard', isDirect: true }, { goal: 'mobileBank', isDirect: false }]
  expect(problems({ goals })).toEqual([
    { code: 'TOO_MANY_GOALS', isBlocking: true, text: '直接推广的目标有 2 个（获客、三方绑卡）：请只留一个，或写明由谁负责保留' },
  ])
  expect(problems({ goals, goalsOverriddenBy: '王芳' })).toEqual([
    { code: 'TOO_MANY_GOALS', isBlocking: false, text: '直接推广的目标有 2 个（获客、三方绑卡），由王芳负责保留' },
  ])
  expect(problems({ goals: goals.slice(1), goalsOverriddenBy: '王芳' })).toEqual([])
})

test('a fixed sum of 388 yuan is flagged: it is no draw (C6)', () => {
  const prizes = [1, 2].map((index) => ({ code: `p${index}`, name: '奖', amount: '388.00', count: 1, minimumSpend: '400' }))
  expect(problems({ prizes })[0]).toEqual({
    code: 'ONE_AMOUNT', isBlocking: false, text: '每份奖品都是 388 元：固定金额没有抽奖的乐趣，建议设置高低不同的金额',
  })
})

test.each([
  ['25,000.00', '10003.00', []],
  ['25,000.01', '10003.01', ['COST_TOO_HIGH 平均每份约 5.01 元，高于每位客户 3 至 5 元的目标']],
  ['25,050.00', '10053.00', ['COST_TOO_HIGH 平均每份约 5.01 元，高于每位客户 3 至 5 元的目标']],
  ['15,000.00', '3.00', ['ONE_AMOUNT 每份奖品都是 3 元：固定金额没有抽奖的乐趣，建议设置高低不同的金额']],
  ['14,999.99', '2.99', ['COST_LOW 平均每份约 2.99 元，低于每位客户 3 至 5 元的目标，吸引力可能不足']],
])('5,000 prizes for %s yuan: the mean is judged to the fen (R10)', (total, topAmount, told) => {
  const found = problems(plan(total, topAmount))
  expect(found.map(({ code, text }) => `${code} ${text}`)).toEqual(told)
  expect(found.every(({ isBlocking }) => !isBlocking)).toBe(true)
})

const OPENING = { name: '开门红', from: '2026-01-01' as CalendarDay, until: '2026-03-31' as CalendarDay }

test('a plan says for whom, with what, where and when: who is open to all and says nothing is asked for whom (R30)', () => {
  const open = { entry: 'manager', groupIds: [], plan: null }
  expect(problems(open)).toEqual([{ code: 'PLAN_MISSING', isBlocking: true, text: '方案里还没有写“人”（面向哪些客户），请写一句，或者设好相应的条件' }])
  expect(problems({ ...open, plan: { people: '园区里的年轻家庭' } })).toEqual([])
  expect(problems({ ...open, gates: { bankCustomer: true } })).toEqual([])
})

test.each([
  ['2026-03-31T23:00:00+08:00', '2026-04-30T00:00:00+08:00', []],
  ['2026-04-01T00:00:00+08:00', '2026-04-30T00:00:00+08:00', ['活动时间没有一天在营销节点“开门红”里（2026年1月1日至2026年3月31日），请改时间或换一个节点']],
  ['2025-12-01T00:00:00+08:00', '2026-01-01T00:00:00+08:00', ['活动时间没有一天在营销节点“开门红”里（2026年1月1日至2026年3月31日），请改时间或换一个节点']],
  ['2025-12-01T00:00:00+08:00', '2026-01-01T00:00:01+08:00', []],
])('a campaign of 开门红 from %s to %s has a day in it, or is told so (R31)', (startsAt, endsAt, told) => {
  const found = problems({ startsAt, endsAt, marketingNode: 'opening' }, { node: OPENING, now: new Date('2025-11-01T09:00:00+08:00') })
  expect(found.map(({ text }) => text)).toEqual(told)
})

test('a node that was taken out of the calendar has to be chosen anew (R31)', () => {
  expect(problems({ marketingNode: 'gone' }, { node: null })).toEqual([{ code: 'NODE_UNKNOWN', isBlocking: true, text: '所选的营销节点已经不在营销日历里，请重新选择' }])
})
