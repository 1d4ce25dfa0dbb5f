import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffRole } from '#shared/api/define-contract'
import { chenMin, spring, zhouMingyuan } from '../testing/bank-in-memory'
import { deskBank } from '../testing/desk-in-memory'
import { openSidebar } from '../testing/open-sidebar'
// Fetched now, not on the first test's time.
import '../draft/DraftDesk.vue'
import '../roster/RosterDesk.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const signedIn = (roles: StaffRole[]) => ({ manager: { ...chenMin, roles }, campaigns: [spring], desk: deskBank() })

test.each<[StaffRole[], string[], string]>([
  [['manager'], ['当前聊天', '今天', '线索', '群发', '网点活动', '资格查询'], '今天'],
  [['operator'], ['活动方案', '活动成效', '题库', '群日历', '线索导入', '客户经理'], '活动方案'],
  [['approver'], ['活动方案', '活动成效', '话术审核', '题库', '群日历', '线索导入', '客户经理'], '活动方案'],
  [['manager', 'finance'], ['当前聊天', '今天', '线索', '群发', '网点活动', '资格查询', '发放'], '今天'],
])('somebody who is %o has the tabs %o and begins with %s', async (roles, tabs, first) => {
  const { screen } = await openSidebar(signedIn(roles))
  expect(screen.findAll('nav a').map((tab) => tab.text())).toEqual(tabs)
  expect(screen.get('nav [aria-current="page"]').text()).toBe(first)
})

test('one who only pays needs no tabs', async () => {
  const { screen } = await openSidebar(signedIn(['finance']))
  expect(screen.find('nav').exists()).toBe(false)
  expect(window.location.hash).toBe('#/payouts')
})

test('an address one has no duty for leads to the first tab', async () => {
  const { screen } = await openSidebar(signedIn(['manager']), '#/drafts/spring')
  expect(window.location.hash).toBe('#/today')
  expect(screen.text()).toContain('新春抽立减金')
})

test('somebody without any duty is told whom to ask', async () => {
  const { screen } = await openSidebar(signedIn([]))
  expect(screen.text()).toContain('没有可以办理的业务')
})

test('a tab leads to its area', async () => {
  const { screen, press } = await openSidebar(signedIn(['operator']))
  await press('客户经理')
  expect(screen.get('h2').text()).toBe('客户经理')
})

test('OAuth brings one back to the area he was sent away from', async () => {
  await openSidebar({ manager: 'UNAUTHENTICATED', campaigns: [] }, '#/roster')
  const { screen } = await openSidebar({ manager: zhouMingyuan, campaigns: [], desk: deskBank() })
  expect(window.location.hash).toBe('#/roster')
  expect(screen.get('h2').text()).toBe('客户经理')
})

const leave = async () => {
  const sidebar = await openSidebar({ manager: zhouMingyuan, campaigns: [], desk: deskBank() }, '#/drafts/spring')
  await sidebar.type('活动名称', '春日有礼')
  await sidebar.press('客户经理')
  return sidebar
}

test('leaving with unsaved words asks, and stays where they are', async () => {
  const { screen, press, field } = await leave()
  expect(screen.get('dialog').text()).toContain('修改还没有保存')
  expect(window.location.hash).toBe('#/drafts/spring')
  await press('留在这里')
  expect(screen.find('dialog').exists()).toBe(false)
  expect(field('活动名称').element.value).toBe('春日有礼')
})

test('who leaves all the same is where he wanted to be, and the words are gone', async () => {
  const { screen, press, settle, field } = await leave()
  await press('不保存，离开')
  await settle()
  expect(screen.get('h2').text()).toBe('客户经理')
  await press('活动方案')
  await press(screen.get('.card').text())
  expect(field('活动名称').element.value).toBe('新客见面礼')
})

test('the browser asks as well before the page is closed', async () => {
  const { type } = await openSidebar({ manager: zhouMingyuan, campaigns: [], desk: deskBank() }, '#/drafts/spring')
  const close = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(close()).toBe(false)
  await type('活动名称', '春日有礼')
  expect(close()).toBe(true)
})

test('without anything unsaved nobody is asked', async () => {
  const { screen, press } = await openSidebar({ manager: zhouMingyuan, campaigns: [], desk: deskBank() }, '#/drafts/spring')
  await press('客户经理')
  expect(screen.find('dialog').exists()).toBe(false)
  expect(screen.get('h2').text()).toBe('客户经理')
})
