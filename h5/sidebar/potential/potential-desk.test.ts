import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { PotentialCustomer } from '#shared/potential/contract'
import { WecomError } from '../../wecom/wecom-error'
import { openDesk, refuse } from '../testing/open-desk'
import PotentialDesk from './PotentialDesk.vue'
import type { Potential } from './potential-store'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => {
  desk.screen.unmount()
  vi.restoreAllMocks()
})

const hu: PotentialCustomer = {
  customerId: 'cust-10', externalUserId: 'wm-hu', name: '胡佳怡', score: 46,
  reasons: [{ text: '资产 50万–600万', points: 32 }, { text: '只有一种本行卡，可以补齐另一种', points: 14 }],
}
const stopped: PotentialCustomer = { ...hu, customerId: 'cust-02', externalUserId: 'wm-zhou', name: null, score: 10, reasons: [{ text: '资产 5万–50万', points: 16 }, { text: '已退订活动消息，只聊客户自己的事', points: -20 }] }
const known: Potential = { customers: [hu, stopped], weighed: 120 }

const client = (listPotential: () => Promise<Potential> = async () => known) => ({ potential: { listPotential } })
const lines = () => desk.screen.findAll('[aria-label="高潜客户"] > li')

test('the most promising stand first, each with why (S21)', async () => {
  desk = await openDesk(PotentialDesk, client())
  expect(lines().map((it) => it.get('h3').text())).toEqual(['胡佳怡 46 分', '微信客户 10 分'])
  expect(desk.screen.get('[aria-label="胡佳怡在名单里的原因"]').findAll('li').map((it) => it.text())).toEqual(['资产 50万–600万 +32', '只有一种本行卡，可以补齐另一种 +14'])
  expect(lines()[1]!.get('.against').text()).toBe('已退订活动消息，只聊客户自己的事 -20')
  expect(desk.screen.text()).toContain('从您的 120 位好友里')
})

test('one tap opens the chat in WeCom', async () => {
  const openChat = vi.fn(async () => undefined)
  desk = await openDesk(PotentialDesk, client(), { openChat })
  await desk.press('去聊天：胡佳怡')
  expect(openChat).toHaveBeenCalledWith('wm-hu')
})

test('where WeCom opens none, the name is copied to be searched for', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  desk = await openDesk(PotentialDesk, client(), { openChat: async () => Promise.reject(new WecomError('noPermission')) })
  await desk.press('去聊天：胡佳怡')
  await flushPromises()
  expect(writeText).toHaveBeenCalledWith('胡佳怡')
  expect(desk.screen.get('[role="status"]').text()).toContain('可以在企业微信里搜索')
})

test('in a plain browser there is only the name to copy, where there is one', async () => {
  desk = await openDesk(PotentialDesk, client())
  expect(lines().map((it) => it.findAll('button').map((button) => button.text()))).toEqual([['复制姓名'], []])
})

test('a manager for whose contacts nothing speaks is told what would', async () => {
  desk = await openDesk(PotentialDesk, client(async () => ({ customers: [], weighed: 0 })))
  expect(desk.screen.text()).toContain('还没有高潜客户')
})

test('a list that does not load can be asked for again; one that is there stays when a refresh fails', async () => {
  let isDown = true
  desk = await openDesk(PotentialDesk, client(async () => (isDown ? refuse('NETWORK_ERROR')() : known)))
  expect(desk.screen.text()).toContain('高潜客户没有加载出来')
  isDown = false
  await desk.press('重试')
  isDown = true
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(lines()).toHaveLength(2)
  expect(desk.screen.text()).toContain('没有更新成功')
})
