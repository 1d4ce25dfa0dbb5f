import { expect, test } from 'vitest'
import { besideWecom } from '../chat/testing/beside-wecom'
import { chatBank, insightOf, zhouRuonan, type ChatBank } from '../chat/testing/chat-bank'
import { usePaneStore } from '../chat/pane-store'
import { openChat } from '../chat/testing/open-chat'
import { useWantedScriptStore } from '../script/wanted-script-store'
// Fetched now, not on the first test's time.
import './InsightSection.vue'

besideWecom()

const open = async (change: Partial<ChatBank> = {}) => {
  const chat = await openChat(chatBank(change), '', 'customer')
  const section = (label: string) => chat.screen.find(`[aria-label="${label}"]`)
  return { ...chat, section }
}

const signal = { id: 's1', productId: 'credit-card', productName: '本行信用卡', raisedAt: '2026-02-12T10:00:00+08:00' }

test('what is next comes first, with its reason (S29)', async () => {
  const { screen, section } = await open()
  expect(section('下一步').findAll('li').map((it) => it.text())).toEqual(['推荐「青春借记卡」客户是学生，没有年费。看话术'])
  expect(screen.findAll('.pane section').map((it) => it.attributes('aria-label'))[0]).toBe('下一步')
})

test('one tap leads from what is next to the words for it (S29)', async () => {
  const { press } = await open()
  await press('看话术：推荐「青春借记卡」')
  expect(usePaneStore().pane).toBe('scripts')
  expect(useWantedScriptStore().scriptId).toBe('student-card')
})

test('stage, stickiness and asset band are labelled, and a tap says what one means', async () => {
  const { screen, press, section } = await open()
  expect(section('客户概况').findAll('.facts button').map((it) => it.text())).toEqual(['阶段活跃', '粘性一张本行卡', '资产档5万–50万'])
  await press('粘性一张本行卡')
  expect(section('客户概况').get('[role="status"]').text()).toContain('已绑定：本行借记卡。')
  await press('资产档5万–50万')
  expect(section('客户概况').get('[role="status"]').text()).toContain('目前 128,600 元。')
  await press('资产档5万–50万')
  expect(screen.text()).not.toContain('128,600')
})

test('the tactics of his stage are there, and no other’s (S9)', async () => {
  const { screen } = await open()
  expect(screen.get('details').findAll('b').map((it) => it.text())).toEqual(['节假日问候', '邀请参加活动', '到期复购提醒'])
})

test('a hint of high intent is put away with one tap (S18)', async () => {
  const { section, press } = await open({ insight: insightOf({ signals: [signal] }) })
  expect(section('高意向：本行信用卡').exists()).toBe(true)
  await press('知道了')
  expect(section('高意向：本行信用卡').exists()).toBe(false)
})

test('a hint that could not be put away stays, and says why', async () => {
  const { section, press } = await open({ insight: insightOf({ signals: [signal] }), refuse: { dismissSignal: 'INTERNAL_ERROR' } })
  await press('知道了')
  expect(section('高意向：本行信用卡').get('[role="alert"]').text()).toContain('没有记录成功')
})

test('a core that is silent is said so, the rest is shown, and it can be asked again', async () => {
  const { screen, chat, press, section } = await open({ core: 'silent' })
  expect(section('客户概况').text()).toContain('银行核心系统暂时没有回应，粘性和资产是2月12日 09:00的。')
  expect(section('下一步').text()).toContain('推荐「青春借记卡」')
  chat.core = 'told'
  await press('重试')
  expect(screen.text()).not.toContain('没有回应')
})

test('where nothing was read it is said, and can be tried again', async () => {
  const { chat, press, section, screen } = await open({ refuse: { showInsight: 'INTERNAL_ERROR' } })
  expect(screen.get('.pane [role="alert"]').text()).toContain('客户洞察没有读到')
  chat.refuse = {}
  await press('重试')
  expect(section('下一步').text()).toContain('推荐「青春借记卡」')
})

test('another branch’s customer is looked at: nothing to do, no amount, no button (S16, K6)', async () => {
  const insight = insightOf({ signals: [signal], nextSteps: [], holding: { ...insightOf().holding!, aum: null } })
  const { screen, press, section } = await open({ insight, customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } })
  expect([section('下一步').exists(), screen.find('details').exists()]).toEqual([false, false])
  expect(section('高意向：本行信用卡').find('button').exists()).toBe(false)
  await press('资产档5万–50万')
  expect(screen.text()).not.toContain('目前')
})
