import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { productFile } from '../product/product-file'
import { stopMessages } from '../privacy/stop-messages'
import { useDemoWorld } from '../testing/demo-world'
import { nextSteps, type StepFacts } from './next-steps'
import { showInsight } from './show-insight'
import { chatParty } from './testing/chat-party'

const world = useDemoWorld()

const NOBODY: StepFacts = {
  keyword: null, signals: [], prize: null, tags: [], stage: 'potential', tier: null, aumBand: null, daysKnown: null, isIntroduced: false, wantsMessages: true,
}
const next = (facts: Partial<StepFacts>) => nextSteps({ ...NOBODY, ...facts }, world().demo.community.products, world().demo.scripts)
const titles = (facts: Partial<StepFacts>) => next(facts).map(({ title }) => title)

const signal = { id: 's', productId: 'credit-card', productName: '本行信用卡', raisedAt: '2026-02-12T02:00:00.000Z' }
const prize = { amount: toFen(18800), payableOn: '2026-02-26' as CalendarDay, hasArrived: false, usableUntil: null }

const tag = (name: string) =>
  world().db.query("insert into contact_tag (customer_id, manager_id, added_at, tag, state) values ('cust-02', 'lin-wanqing', $1, $2, 'marked')", [world().clock.now(), name])
const steps = async () => (await showInsight(world(), chatParty('cust-02'))).nextSteps
const first = async () => (await steps()).find(({ kind }) => kind === 'product')!

test('有房贷 and 学生 have different first recommendations, each with its reason (S29)', async () => {
  await tag('有房贷')
  const withLoan = await first()
  await world().db.query('delete from contact_tag')
  await tag('学生')
  const student = await first()
  expect([withLoan.title, student.title]).toEqual(['推荐「家装分期」', '推荐「青春借记卡」'])
  expect(withLoan.reason).toContain('房贷')
  expect(student.reason).toContain('学生')
})

test.each<[string, Partial<StepFacts>, string[]]>([
  ['nothing is known of him', {}, []],
  ['he was just added', { daysKnown: 3 }, ['做个自我介绍']],
  ['he was added last week', { daysKnown: 4 }, []],
  ['he was just added and knows who we are', { daysKnown: 0, isIntroduced: true }, []],
  ['he was just added, and has no card of ours', { daysKnown: 0, tier: 'otherOnly' }, ['做个自我介绍', '推荐「本行借记卡」']],
  ['he waits for an invitation, and does not know who we are (S2)', { keyword: '进群', daysKnown: 0 }, ['做个自我介绍', '邀请客户进群']],
  ['he was added last week, waits for one, and still does not', { keyword: '进群', daysKnown: 7 }, ['做个自我介绍', '邀请客户进群']],
  ['he waits for an invitation, and knows who we are', { keyword: '进群', daysKnown: 0, isIntroduced: true }, ['邀请客户进群']],
  ['a prize is on its way', { prize }, ['告诉客户到账日期']],
  ['a prize was not used yet', { prize: { ...prize, hasArrived: true } }, ['提醒客户用掉立减金']],
  ['he looks at a product, which is named once', { signals: [signal], tier: 'oneOwn', stage: 'active' }, ['跟进「本行信用卡」']],
  ['he has no card of ours', { tier: 'otherOnly' }, ['推荐「本行借记卡」']],
  ['he has 500,000 yuan', { aumBand: 'under6m' }, ['推荐「资产配置服务」']],
  ['everything comes together', { keyword: '进群', prize, signals: [signal], tags: ['学生'], daysKnown: 0 }, ['做个自我介绍', '邀请客户进群', '告诉客户到账日期']],
  ['he wants no messages', { wantsMessages: false, signals: [signal], tags: ['学生'], prize }, ['告诉客户到账日期']],
])('where %s', (_what, facts, expected) => {
  expect(titles(facts)).toEqual(expected)
})

test('a prize is told with its amount and its day', () => {
  expect(next({ prize })[0]!.reason).toBe('客户抽中的188元预计2月26日前到账，提前说一声更安心。')
  expect(next({ prize: { ...prize, hasArrived: true, usableUntil: new Date('2026-03-20T12:00:00+08:00') } })[0]!.reason).toBe('188元已经到账，3月20日前有效，还没有用过。')
})

test('who has opted out is recommended nothing (K12)', async () => {
  await tag('学生')
  await stopMessages(world(), 'cust-02')
  expect((await steps()).map(({ kind }) => kind)).toEqual(['welcome'])
})

test.each(['稳赚', '保本', '零风险', '无风险', '高收益'])('no recommendation promises a return: %s', (word) => {
  expect(world().demo.community.products.filter((it) => JSON.stringify(it).includes(word))).toEqual([])
})

test('an article the bank has not is a mistake of the file', () => {
  const products = [{ id: 'card', name: '卡', scriptId: 'words', articleIds: ['nothing'] }]
  expect(productFile(['lost-card'], [], ['words']).safeParse({ products }).error!.issues).toMatchObject([{ path: ['products', 0, 'articleIds'] }])
})

test('a script the bank has not is one as well', () => {
  const products = [{ id: 'card', name: '卡', scriptId: 'nothing' }]
  expect(productFile([], [], ['words']).safeParse({ products }).error!.issues).toMatchObject([{ path: ['products', 0, 'scriptId'] }])
})

test('every step leads to the words for it, and those are for customers of his stage (S29); an invitation brings its own (S3)', () => {
  const scriptsOf = (facts: Partial<StepFacts>) => next(facts).map(({ scriptId }) => world().demo.scripts.find(({ id }) => id === scriptId)!)
  expect(scriptsOf({ prize, daysKnown: 0 }).map(({ scene }) => scene)).toEqual(['payout', 'welcome'])
  expect(next({ keyword: '进群', isIntroduced: true })).toMatchObject([{ kind: 'inviteToGroup', scriptId: null }])
  expect(scriptsOf({ signals: [signal], tags: ['学生'] }).map(({ title }) => title)).toEqual(['信用卡：看您常用在哪儿', '青春借记卡：校园里用得上'])
  for (const stage of ['potential', 'active', 'trading'] as const) {
    const [it] = scriptsOf({ daysKnown: 0, stage })
    expect(it!.stages.length === 0 || it!.stages.includes(stage)).toBe(true)
  }
})

test('a material the bank has not is one too', () => {
  const products = [{ id: 'card', name: '卡', scriptId: 'words', materialIds: ['nothing'] }]
  expect(productFile([], ['new-card-poster'], ['words']).safeParse({ products }).error!.issues).toMatchObject([{ path: ['products', 0, 'materialIds'] }])
})

test('who has been sent all of an introduction is not to be welcomed again, whichever manager it was (S1)', async () => {
  const sending = async (messages: string[], sent: number) =>
    world().db.query(
      `insert into script_sending (id, customer_id, manager_id, script_id, messages, sent, started_at, sent_at, reach_id)
       select 'one', 'cust-02', 'shen-jiahe', id, $1, $2, $3, $3, 'reach' from script where scene = 'welcome' limit 1
       on conflict (id) do update set sent = excluded.sent`, [messages, sent, world().clock.now()],
    )
  const kinds = async () => (await steps()).map(({ kind }) => kind)
  await sending(['您好', '有事找我'], 1)
  expect(await kinds()).toContain('welcome')
  await sending(['您好', '有事找我'], 2)
  expect(await kinds()).not.toContain('welcome')
})
