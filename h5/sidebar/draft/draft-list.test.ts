import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heYingxue, zhouMingyuan } from '../testing/bank-in-memory'
import { deskBank, draftView, never, templateView, type DeskBank } from '../testing/desk-in-memory'
import { openSidebar } from '../testing/open-sidebar'
// Fetched now, not on the first test's time.
import './DraftDesk.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const open = (desk: DeskBank, manager = zhouMingyuan) => openSidebar({ manager, campaigns: [], desk }, '#/drafts')

test('drafts stand by their state with what tells them apart', async () => {
  const review = draftView({ campaignId: 'xihu-spring', name: '西湖有礼', state: 'review', branchName: '杭州西湖支行', version: 3 })
  const { screen } = await open(deskBank({ drafts: [draftView(), review, templateView()] }))
  expect(screen.findAll('section').map((group) => group.attributes('aria-label'))).toEqual(['草稿', '待复核', '模板'])
  const card = screen.get('[aria-label="待复核"] a')
  expect(card.attributes('href')).toBe('#/drafts/xihu-spring')
  for (const text of ['西湖有礼', '2026年3月2日 – 3月29日', '19,400 元', '杭州西湖支行', '第 3 版']) expect(card.text()).toContain(text)
})

test('a running campaign with words that are not out yet counts as running, and says so', async () => {
  const running = draftView({ campaignId: 'on', state: 'running', version: 3, liveVersion: 2, unpublished: 'draft' })
  const waiting = draftView({ campaignId: 'wait', state: 'running', version: 5, liveVersion: 4, unpublished: 'review' })
  const { screen } = await open(deskBank({ drafts: [running, waiting] }))
  expect(screen.findAll('section').map((group) => group.attributes('aria-label'))).toEqual(['进行中'])
  const [first, second] = screen.findAll('[aria-label="进行中"] a')
  for (const text of ['进行中', '线上第 2 版', '有未发布的修改（第 3 版）']) expect(first!.text()).toContain(text)
  expect(second!.text()).toContain('有修改等待复核（第 5 版）')
})

test('a campaign that a file brought stands among the others, to be looked at only', async () => {
  const { screen } = await open(deskBank({ drafts: [draftView({ campaignId: 'r13', state: 'running', isFromFile: true, liveVersion: 1 })] }))
  const card = screen.get('[aria-label="进行中"] li')
  expect(card.text()).toContain('由文件载入')
  expect(card.findAll('a').map((link) => [link.text(), link.attributes('href')])).toEqual([['打开客户页面', '/lottery/r13']])
})

test('the head office, whose name has the bank’s in it, is named once', async () => {
  const { screen } = await open(deskBank(), { ...zhouMingyuan, bankName: '星海银行', branchName: '星海银行总行' })
  expect(screen.get('header p').text()).toBe('星海银行总行')
})

test('the list keeps its place while it loads', async () => {
  const { screen } = await open(deskBank({ refuse: { listDrafts: never() } }))
  expect(screen.find('[role="status"][aria-label="正在加载"]').exists()).toBe(true)
})

test('a list that failed can be asked for again', async () => {
  const desk = deskBank({ refuse: { listDrafts: { code: 'INTERNAL_ERROR' } } })
  const { screen, press } = await open(desk)
  expect(screen.text()).toContain('方案没有加载出来')
  desk.refuse = {}
  await press('重试')
  expect(screen.text()).toContain('新客见面礼')
})

test('where there is none yet, that is said', async () => {
  const { screen } = await open(deskBank({ drafts: [] }))
  expect(screen.text()).toContain('还没有活动方案')
})

test('who only approves begins no plan', async () => {
  const { screen } = await open(deskBank(), { ...heYingxue, roles: ['approver'] })
  expect(screen.text()).not.toContain('新建')
})

test('a plan begun from a template is opened', async () => {
  const desk = deskBank({ drafts: [templateView()] })
  const { screen, press, type } = await open(desk)
  await press('新建')
  await type('活动编号', 'xihu-2026-03')
  await press('新建并打开')
  expect(desk.asked).toEqual([{ name: 'createDraft', body: { from: 'template', templateId: 'template-newcomer', campaignId: 'xihu-2026-03' } }])
  expect(window.location.hash).toBe('#/drafts/xihu-2026-03')
  expect(screen.get('h2').text()).toBe('新客见面礼')
})

test('an id that no link can carry is refused before anything is asked, with the rule', async () => {
  const desk = deskBank()
  const { screen, press, type } = await open(desk)
  await press('新建')
  await type('活动编号', 'Xihu 2026')
  await press('新建并打开')
  expect(screen.text()).toContain('只能用小写字母、数字和连字符')
  expect(desk.asked).toEqual([])
})

test('an id that is taken is named as such, and what was typed stays', async () => {
  const { screen, press, type, field } = await open(deskBank())
  await press('新建')
  await type('活动编号', 'spring')
  await press('新建并打开')
  expect(screen.get('[role="alert"]').text()).toContain('这个活动编号已被使用')
  expect(field('活动编号').element.value).toBe('spring')
})

test('an empty plan has no gates, belongs to no template, and is whole', async () => {
  const desk = deskBank({ drafts: [templateView()] })
  const { press, type, field } = await open(desk)
  await press('新建')
  await field('空白方案').setValue(true)
  await type('活动名称', '老客回馈')
  await type('活动编号', 'old-friends')
  await press('新建并打开')
  expect(desk.drafts.at(-1)).toMatchObject({ campaignId: 'old-friends', name: '老客回馈', templateId: null })
  expect(desk.drafts.at(-1)!.definition).not.toHaveProperty('gates')
  // Those of the template's are for new customers of Hangzhou.
  expect(desk.drafts.at(-1)!.definition['rules']).toEqual([])
})
