import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Entry } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import SidebarFrame from '../host/SidebarFrame.vue'
import { freshBank } from '../testing/bank-in-memory'
import { openSimulator, type Simulator } from '../testing/open-simulator'

enableAutoUnmount(afterEach)

const frame = ({ screen }: Simulator) => screen.getComponent(SidebarFrame).props()

test.each<[string, string[], string | null, string, Entry]>([
  ['nothing', [], null, '', 'normal'],
  ['a chat', ['王秀英'], 'single:chen-min:customer-01', '王秀英', 'single_chat_tools'],
  ['a group', ['城东邻里群'], 'group:neighbours', '城东邻里群', 'group_chat_tools'],
  ['the people of a group', ['城东邻里群', '群成员'], 'group:neighbours', '城东邻里群', 'group_chat_tools'],
  ["a customer's profile", ['王秀英', '资料'], 'single:chen-min:customer-01', '王秀英', 'contact_profile'],
])('before %s the sidebar is opened from there', async (_what, presses, conversationId, receiver, entry) => {
  const simulator = await openSimulator()
  for (const name of presses) await simulator.press(name, '企业微信')
  expect(frame(simulator)).toMatchObject({ memberId: 'chen-min', conversationId, receiver, entry })
})

test('QA can have it opened from elsewhere', async () => {
  const simulator = await openSimulator({ bank: { ...freshBank(), bridge: { ...defaultBridge, entry: 'contact_profile' } } })
  expect(frame(simulator).entry).toBe('contact_profile')
})

test('a reset ends its session: it is opened anew', async () => {
  const simulator = await openSimulator()
  const before = simulator.screen.get('iframe[title="侧边栏"]').element
  await simulator.press('重置')
  await simulator.press('重置演示数据')
  await simulator.press('确定重置')
  expect(simulator.screen.get('iframe[title="侧边栏"]').element).not.toBe(before)
})
