import { expect, test, vi } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { ErrorCode } from '#shared/api/error-codes'
import type { Expert, ExpertView, Handover } from '#shared/expert/contract'
import { useChatStore } from '../chat/chat-store'
import { besideWecom } from '../chat/testing/beside-wecom'
import { chatBank, zhouRuonan } from '../chat/testing/chat-bank'
import { openChat } from '../chat/testing/open-chat'
import { openDesk } from '../testing/open-desk'
import ExpertSection from './ExpertSection.vue'

const native = besideWecom()

const expert = (id: string, name: string, field: string): Expert => ({
  id, name, field, introduction: '先听您的打算。', branchName: '杭州滨江支行', card: { kind: 'link', title: `${field}专家 ${name}`, description: '', url: `https://koi.example/${id}.svg`, imageUrl: null },
})
const EXPERTS = [expert('fang', '方雨婷', '财富规划'), expert('ying', '应浩博', '房贷')]
const handover = (change: Partial<Handover> = {}): Handover => ({
  id: 'h-1', expertId: 'fang', expertName: '方雨婷', field: '财富规划', managerName: '林晚晴', reason: '想做教育金规划', handedAt: '2026-02-12T10:00:00+08:00', isToMe: false, answer: null, ...change,
})

async function open(view: ExpertView, canAct = true) {
  const bank = { view, refusal: null as ErrorCode | null, asked: [] as object[] }
  const answer = <T>(body: object, value: () => T) => {
    bank.asked.push(body)
    if (bank.refusal) throw new ApiError(bank.refusal)
    return value()
  }
  const desk = await openDesk({ components: { ExpertSection }, template: `<ExpertSection :can-act="${canAct}" />` }, {
    expert: {
      showExperts: async () => bank.view,
      handOver: async ({ body }) => answer(body, () => (bank.view = { ...bank.view, open: [handover({ expertId: body.expertId, reason: body.reason })] })),
      answerHandover: async ({ body }) => answer(body, () => (bank.view = { ...bank.view, open: bank.view.open.map((it) => ({ ...it, answer: { text: body.text, answeredAt: '2026-02-12T11:00:00+08:00' } })) })),
      closeHandover: async () => answer({}, () => ({ isClosed: true as const })),
    },
  })
  return { ...desk, bank }
}

test('a manager hands a customer to an expert with a reason, and keeps what he wrote when it fails (S15)', async () => {
  const { screen, bank, press, type } = await open({ experts: EXPERTS, open: [] })
  await press('转专家')
  await press('转给专家')
  expect(screen.text()).toContain('写一句客户想解决什么')
  await type('为什么转', '想做教育金规划')
  bank.refusal = 'NETWORK_ERROR'
  await press('转给专家')
  expect(screen.get('textarea').element.value).toBe('想做教育金规划')
  expect(screen.get('[role="alert"]').text()).toContain('没有记录成功')
  bank.refusal = null
  await press('转给专家')
  expect(bank.asked.at(-1)).toEqual({ expertId: 'fang', reason: '想做教育金规划' })
  expect(screen.get('[aria-label="转介"]').text()).toContain('方雨婷 · 财富规划')
  expect(screen.find('form').exists()).toBe(false)
})

test('who is asked already is not offered again', async () => {
  const { screen, press } = await open({ experts: EXPERTS, open: [handover()] })
  await press('转专家')
  expect(screen.findAll('input[type="radio"]')).toHaveLength(1)
  expect(screen.get('form').text()).toContain('应浩博 · 房贷')
})

test('the manager ends it with one tap', async () => {
  const { screen, press } = await open({ experts: EXPERTS, open: [handover()] })
  await press('结束')
  expect(screen.find('[aria-label="转介"]').exists()).toBe(false)
})

test('the expert reads who handed him over and why, and ends it', async () => {
  const { screen, press } = await open({ experts: [], open: [handover({ isToMe: true })] }, false)
  expect(screen.get('li').text()).toContain('林晚晴转给您')
  expect(screen.text()).toContain('想做教育金规划')
  expect(screen.text()).not.toContain('转专家')
  await press('结束')
  expect(useChatStore().isOver).toBe(true)
})

test('the expert answers, and reads what he answered; when it fails his words are still there (S15)', async () => {
  const { screen, bank, press, type } = await open({ experts: [], open: [handover({ isToMe: true })] }, false)
  await type('答复林晚晴', '建议先做教育金测算')
  bank.refusal = 'NETWORK_ERROR'
  await press('答复')
  expect(screen.get('textarea').element.value).toBe('建议先做教育金测算')
  bank.refusal = null
  await press('答复')
  expect(bank.asked.at(-1)).toEqual({ text: '建议先做教育金测算' })
  expect(screen.get('.answer').text()).toBe('您的答复 建议先做教育金测算')
  expect(screen.get('form').attributes('aria-label')).toBe('改一改答复')
})

test('the manager reads the answer with the customer', async () => {
  const { screen } = await open({ experts: EXPERTS, open: [handover({ answer: { text: '建议先做教育金测算', answeredAt: '2026-02-12T11:00:00+08:00' } })] })
  expect(screen.get('[aria-label="转介"]').text()).toContain('专家答复 建议先做教育金测算')
  expect(screen.find('form').exists()).toBe(false)
})

test('once it has ended the expert’s page shows nothing more, and asks for nothing more (K6)', async () => {
  const experts = { experts: [], open: [handover({ isToMe: true })] }
  const chat = await openChat(chatBank({ experts, customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } }), '', 'customer')
  chat.chat.refuse = { showChatCustomer: 'OTHER_BRANCH' }
  await useChatStore().refresh()
  await chat.settle()
  expect(chat.screen.text()).toContain('您不再能看到这位客户的资料')
  expect(chat.screen.find('[role="tablist"]').exists()).toBe(false)
  chat.chat.refuse = { showChatCustomer: 'INTERNAL_ERROR' }
  const said = useChatStore().failureText
  await useChatStore().refresh()
  expect(useChatStore().failureText).toBe(said)
})

test('who comes back to the chat after it has ended sees nothing of the customer (K6)', async () => {
  const experts = { experts: [], open: [handover({ isToMe: true })] }
  const chat = await openChat(chatBank({ experts, customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } }), '', 'customer')
  chat.chat.refuse = { showChatCustomer: 'OTHER_BRANCH' }
  await useChatStore().refresh()
  await chat.press('今天')
  await chat.press('当前聊天')
  expect(chat.screen.get('main').text()).not.toContain('周若楠')
  expect(useChatStore().customer).toBe(null)
})

test('who only looks and is no expert sees no empty section', async () => {
  const { screen } = await open({ experts: [], open: [] }, false)
  expect(screen.find('section').exists()).toBe(false)
})

const openWithCard = () => openChat(chatBank({ experts: { experts: EXPERTS, open: [handover()] } }), '', 'customer')

test('the expert’s card goes to the customer as what he asked for, and is written down (S15, S20)', async () => {
  const chat = await openWithCard()
  await chat.press('发专家名片')
  await vi.waitFor(() => expect(chat.screen.get('[aria-label="专家"]').text()).toContain('名片已发给客户'))
  expect(native().calls.at(-1)).toMatchObject({ name: 'sendChatMessage', params: { msgtype: 'news', news: { title: '财富规划专家 方雨婷' } } })
  expect(chat.chat.reaches).toMatchObject([{ outcome: 'sent' }])
})

test('a card that was not sent says so, and can be sent again', async () => {
  Object.assign(native().answers, { sendChatMessage: 'cancel' })
  const chat = await openWithCard()
  await chat.press('发专家名片')
  await vi.waitFor(() => expect(chat.screen.get('[aria-label="专家"] [role="alert"]').text()).toContain('没有发送'))
  expect(chat.screen.get('[aria-label="专家"]').text()).toContain('发专家名片')
})

test('beside another branch’s customer an expert sees the handover, and no button to act', async () => {
  const experts = { experts: [], open: [handover({ isToMe: true })] }
  const chat = await openChat(chatBank({ experts, customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } }), '', 'customer')
  const section = chat.screen.get('[aria-label="专家"]')
  expect(section.findAll('button').map((it) => it.text())).toEqual(['答复', '结束'])
})
