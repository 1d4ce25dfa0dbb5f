import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DraftProblem, DraftView } from '#shared/draft/contract'
import { heYingxue } from '../testing/bank-in-memory'
import { deskBank, draftView } from '../testing/desk-in-memory'
import { openDraft } from '../testing/open-draft'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const qrMissing: DraftProblem = { code: 'QR_MISSING', isBlocking: true, text: '6 位客户经理中有 3 位还没有二维码' }
const whitelistEmpty: DraftProblem = { code: 'WHITELIST_EMPTY', isBlocking: true, text: '白名单有 0 行' }
const costLow: DraftProblem = { code: 'COST_LOW', isBlocking: false, text: '平均每份约 2.99 元' }

const bankWith = (change: Partial<DraftView>) => deskBank({ drafts: [draftView(change)] })
const inReview = (change: Partial<DraftView> = {}) =>
  bankWith({ state: 'review', submittedBy: '周明远', can: { save: false, submit: false, decide: true }, ...change })
const nothing = { save: false, submit: false, decide: false }

test('what blocks and what is only to be looked at stand apart (R18)', async () => {
  const { screen } = await openDraft(bankWith({ problems: [qrMissing, costLow, whitelistEmpty] }))
  const lists = screen.get('[aria-label="发布检查"]').findAll('ul').map((list) => list.findAll('li .text').map((line) => line.text()))
  expect(lists).toEqual([[qrMissing.text, whitelistEmpty.text], [costLow.text]])
  expect(screen.get('[aria-label="发布检查"]').text()).toContain('必须先解决（2）')
})

test('a missing code leads to the roster', async () => {
  const { screen, press } = await openDraft(bankWith({ problems: [qrMissing] }))
  await press('去名单')
  expect(screen.get('h2').text()).toBe('客户经理')
})

test('a plan that lacks nothing says so', async () => {
  const { screen } = await openDraft(bankWith({}))
  expect(screen.get('[aria-label="发布检查"]').text()).toContain('都准备好了')
})

test('what has been typed since is not checked: nothing is green before it is saved', async () => {
  const { screen, type, press } = await openDraft(bankWith({}))
  const check = () => screen.get('[aria-label="发布检查"]').text()
  await type('活动名称', '')
  expect(check()).not.toContain('都准备好了')
  expect(check()).toContain('有修改还没有保存，保存后再检查')
  await press('保存')
  expect(check()).not.toContain('都准备好了')
  expect(check()).toContain('有 1 处要改，改好并保存后再检查')
  await type('活动名称', '春日有礼')
  await press('保存')
  expect(check()).toContain('都准备好了，可以发布')
})

test('a rule that contradicts the plan leads to the rules', async () => {
  const contradicts: DraftProblem = { code: 'RULE_CONTRADICTS', isBlocking: true, text: '第 1 条补充规则的“4820份”和方案对不上' }
  const { screen, press } = await openDraft(bankWith({ problems: [contradicts] }))
  await press('去修改')
  expect(document.activeElement).toBe(screen.get('[id="at-rules"]').element)
})

test('what blocks keeps it from being handed in, and says how much there is', async () => {
  const { screen } = await openDraft(bankWith({ problems: [qrMissing, whitelistEmpty] }))
  expect(screen.get('footer').text()).toContain('还有 2 项要先解决')
  expect(screen.get('footer .van-button--primary').attributes('disabled')).toBeDefined()
})

test('a plan is handed in, and then waits without being changed', async () => {
  const desk = bankWith({ version: 4 })
  const { screen, press, field } = await openDraft(desk)
  await press('提交复核')
  expect(desk.asked).toEqual([{ name: 'submitDraft', body: { version: 4 } }])
  expect(screen.text()).toContain('周明远 已提交，等待另一位同事复核')
  expect(field('活动名称').element.readOnly).toBe(true)
})

test('what is not saved yet is saved before it is handed in', async () => {
  const desk = bankWith({ version: 4 })
  const { type, press } = await openDraft(desk)
  await type('活动名称', '春日有礼')
  await press('保存并提交复核')
  expect(desk.asked.map(({ name }) => name)).toEqual(['saveDraft', 'submitDraft'])
  expect(desk.asked[1]!.body).toEqual({ version: 5 })
})

test('a plan with mistakes is neither saved nor handed in', async () => {
  const desk = bankWith({})
  const { screen, type, press } = await openDraft(desk)
  await type('活动名称', '')
  await press('保存并提交复核')
  expect(desk.asked.map(({ name }) => name)).toEqual(['saveDraft'])
  expect(screen.find('[aria-label="要改的地方"]').exists()).toBe(true)
})

test('where the server knows of more that is missing, the list is read again', async () => {
  const desk = bankWith({})
  const { screen, press } = await openDraft(desk)
  desk.refuse = { submitDraft: { code: 'NOT_READY' } }
  desk.drafts = [draftView({ problems: [whitelistEmpty] })]
  await press('提交复核')
  expect(screen.get('footer [role="alert"]').text()).toContain('发布条件还没有满足')
  expect(screen.get('[aria-label="发布检查"]').text()).toContain('白名单有 0 行')
})

test('the second person publishes, after having been told what that freezes', async () => {
  const desk = inReview({ version: 4 })
  const { screen, press } = await openDraft(desk, heYingxue)
  await press('发布')
  expect(screen.get('dialog').text()).toContain('起止时间、参加方式、参加条件、奖品、预算、发放方式、邀请奖励和活动目标都不能再改')
  await press('发布', 'dialog')
  expect(desk.asked).toEqual([{ name: 'decideDraft', body: { version: 4, decision: 'publish', note: null } }])
  expect(screen.get('header .state').text()).toContain('已发布，未开始')
})

test('thinking better of it publishes nothing', async () => {
  const desk = inReview()
  const { screen, press } = await openDraft(desk, heYingxue)
  await press('发布')
  await press('再看看')
  expect(screen.find('dialog').exists()).toBe(false)
  expect(desk.asked).toEqual([])
})

test('returning needs a word why, which the maker reads', async () => {
  const desk = inReview({ version: 4 })
  const { screen, press, type } = await openDraft(desk, heYingxue)
  await press('退回修改')
  await press('退回')
  expect(screen.get('dialog').text()).toContain('请写明退回的原因')
  await type('退回的原因', '规则第 2 条写错了')
  await press('退回')
  expect(desk.asked).toEqual([{ name: 'decideDraft', body: { version: 4, decision: 'return', note: '规则第 2 条写错了' } }])
  expect(screen.find('dialog').exists()).toBe(false)
  expect(screen.text()).toContain('复核退回：规则第 2 条写错了')
})

test('nobody is shown a way to approve his own work (K13)', async () => {
  const { screen } = await openDraft(inReview({ submittedBy: '何映雪', can: nothing }), heYingxue)
  expect(screen.findAll('button').map((button) => button.text())).not.toContain('发布')
  expect(screen.get('footer').text()).toContain('经办和复核不能是同一个人')
})

test('where the server says so all the same, it is shown, and the way is gone (K13)', async () => {
  const desk = inReview()
  const { screen, press } = await openDraft(desk, heYingxue)
  desk.refuse = { decideDraft: { code: 'OWN_WORK' } }
  desk.drafts = [draftView({ state: 'review', can: nothing })]
  await press('发布')
  await press('发布', 'dialog')
  expect(screen.get('footer [role="alert"]').text()).toContain('经办和复核不能是同一个人')
  expect(screen.findAll('button').map((button) => button.text())).not.toContain('发布')
})

test('whoever approves reads first for whom, with what, where and when (R30)', async () => {
  const { screen } = await openDraft(inReview(), heYingxue)
  const lines = screen.get('[aria-label="方案一览"]').findAll('li').map((line) => [line.get('b').text(), line.get('span').text()])
  expect(lines).toEqual([['人', '从没加过客户经理的客户'], ['物', '微信立减金 5000 份'], ['场', '客户经理的企业微信'], ['时', '2026年3月2日 – 2026年3月29日']])
})

test('a part that nobody has said is named, and a tap leads to where it is written (R30)', async () => {
  const missing: DraftProblem = { code: 'PLAN_MISSING', isBlocking: true, text: '方案里还没有写“人”（面向哪些客户）' }
  const { screen, press } = await openDraft(bankWith({ problems: [missing], plan: { ...draftView().plan, people: null } }))
  expect(screen.get('[aria-label="方案一览"]').text()).toContain('还没有写面向哪些客户')
  await press('去修改')
  expect(document.activeElement).toBe(screen.get('[id="at-plan.people"]').element)
})
