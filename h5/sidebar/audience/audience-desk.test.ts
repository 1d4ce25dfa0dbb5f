import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { AudienceFilter, MassContent, MassMessage } from '#shared/audience/contract'
import { useManagerStore } from '../manager/manager-store'
import { chenMin, spring } from '../testing/bank-in-memory'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import AudienceDesk from './AudienceDesk.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const message = (change: Partial<MassMessage> = {}): MassMessage => ({
  id: 'one', title: '新春锦鲤', text: '您好', madeAt: '2026-02-27T01:30:00.000Z', counts: { queued: 12, asked: 0, sent: 0, unclear: 0 }, failed: [], ...change,
})
const groups = [{ id: 'g-1', name: '客户需求', tags: [{ id: 't-1', name: '有房贷', sound: 'youfangdai yfd' }, { id: 't-2', name: '学生', sound: 'xuesheng xs' }] }]
const script = (id: string, title: string, text: string, review: null | 'pending' = null) => ({
  id, title, step: null, scene: null, stages: [], kind: 'service' as const, messages: [text], sound: '', isOwn: review !== null,
  review: review && { state: review, reason: null },
})

/** Twelve people, ten of whom may be sent it; with a tag four. */
function bank(messages: MassMessage[] = [], change: DeskClient['audience'] = {}) {
  const asked: { filter: AudienceFilter; content: MassContent }[] = []
  const audience: NonNullable<DeskClient['audience']> = {
    listAudienceTags: async () => ({ groups }),
    previewAudience: async ({ body }) =>
      body.withTags.length > 0
        ? { matched: 4, reachable: 4, optedOut: 0, capReached: 0, names: ['周若楠'] }
        : { matched: 12, reachable: 10, optedOut: 1, capReached: 1, names: ['周若楠', '陈思源'] },
    previewMassMessage: async () => ({ outcome: 'ready', words: { title: '新春锦鲤', text: '您好，我是客户经理陈敏。', cards: [{ kind: 'link', title: '新春抽立减金', description: '最高188元' }, { kind: 'miniprogram', title: '新春抽立减金', description: null }] } }),
    listMassMessages: async () => ({ messages: [...messages] }),
    queueMassMessage: async ({ body }) => {
      asked.push(body)
      return { outcome: 'queued', message: message() }
    },
    retryMassMessage: async () => message({ counts: { queued: 3, asked: 0, sent: 0, unclear: 0 } }),
    ...change,
  }
  const client: DeskClient = {
    audience, manager: { listCampaigns: async () => ({ campaigns: [spring] }) },
    script: {
      listScripts: async () => ({
        cursor: 'e_1', isWhole: true, favouriteIds: [], recentIds: [], packs: [], removedIds: [],
        scripts: [script('rain', '雨天提醒', '出门带伞。'), script('you', '雨天问候', '{称呼}，带伞。'), script('mine', '雨天自编', '下雨了。', 'pending')],
      }),
    },
  }
  return { asked, client }
}

async function open({ client }: ReturnType<typeof bank>) {
  const desk = await openDesk({ components: { AudienceDesk }, setup: () => void (useManagerStore().manager = chenMin), template: '<AudienceDesk />' }, client)
  const confirm = async () => {
    await desk.screen.findAll('dialog button').find((it) => it.text() === '提交')!.trigger('click')
    await vi.waitFor(() => {
      if (desk.screen.find('dialog').exists()) throw new Error('still asking')
    })
  }
  return { ...desk, confirm }
}

test('a filter tells at once how many it names, and who is left out (S7, K12, S20)', async () => {
  const { screen, press } = await open(bank())
  expect(screen.get('[aria-label="选客户"]').text()).toContain('符合 12 位客户，可以发 10 位；1 位已退订，1 位最近收到的活动消息已经够多，不会发给他们')
  await press('＋ 选标签')
  await press('有房贷')
  expect(screen.get('[aria-label="选客户"]').text()).toContain('符合 4 位客户，可以发 4 位')
  expect(screen.get('[aria-label="去掉标签：有房贷"]').attributes('aria-pressed')).toBe('true')
})

test('a campaign is sent to those who are named, after a question', async () => {
  const it = bank()
  const { screen, press, confirm } = await open(it)
  await press('＋ 选标签')
  await press('有房贷')
  await press('活跃')
  await press(spring.name)
  await press('交给企业微信群发（4 位）')
  expect(screen.get('dialog').text()).toContain('会发给 4 位客户，每人一次')
  expect(it.asked).toEqual([])
  await confirm()
  expect(it.asked).toMatchObject([{ filter: { withTags: ['t-1'], stages: ['active'] }, content: { kind: 'campaign', campaignId: spring.id } }])
  expect(screen.get('[aria-label="群发记录"]').text()).toContain('12 位排队中')
})

test('of the scripts only those are found that say the same to everybody and that compliance has let out (K4)', async () => {
  const { screen } = await open(bank())
  await screen.get('[aria-label="搜话术"]').setValue('雨天')
  expect(screen.get('[aria-label="找到的话术"]').text()).toBe('雨天提醒')
})

test('before anything is queued it stands there word for word, with what goes along and who is left out', async () => {
  const it = bank()
  const { screen, press } = await open(it)
  await press(spring.name)
  expect(screen.get('[aria-label="每位客户收到的"] ol').text()).toBe('您好，我是客户经理陈敏。')
  expect(screen.get('[aria-label="附带的卡片"]').text()).toBe('新春抽立减金最高188元新春抽立减金小程序')
  await press('交给企业微信群发')
  expect(screen.get('dialog').text()).toContain('不发给：1 位已退订，1 位最近收到的活动消息已经够多')
  expect(it.asked).toEqual([])
})

test('who comes back to the desk has chosen nothing, and can send nothing', async () => {
  const { client } = bank()
  const isHere = ref(true)
  const host = defineComponent({
    setup: () => (void (useManagerStore().manager = chenMin), () => (isHere.value ? h(AudienceDesk) : null)),
  })
  const { screen, press } = await openDesk(host, client)
  await press(spring.name)
  isHere.value = false
  await flushPromises()
  isHere.value = true
  await flushPromises()
  expect(screen.findAll('button').find((it) => it.text() === '先选好发什么')!.attributes('disabled')).toBeDefined()
})

test('what could not be sent says why before it is asked for, and cannot be asked for', async () => {
  const { screen, press } = await open(bank([], { previewMassMessage: async () => ({ outcome: 'refused', refusal: { reason: 'missing', names: ['群'] } }) }))
  await press(spring.name)
  expect(screen.get('[aria-label="每位客户收到的"]').text()).toContain('缺少{群}，现在发不了')
  expect(screen.findAll('button').find((it) => it.text().startsWith('交给企业微信群发'))!.attributes('disabled')).toBeDefined()
})

test('what the bank refuses is said, and what was chosen stays', async () => {
  const { screen, press, confirm } = await open(bank([], { queueMassMessage: async () => ({ outcome: 'refused', refusal: { reason: 'campaignEnded' } }) }))
  await press(spring.name)
  await press('交给企业微信群发')
  await confirm()
  expect(screen.text()).toContain('这个活动已经结束，请换一个。')
  expect(screen.findAll('button').find((button) => button.text() === spring.name)!.attributes('aria-pressed')).toBe('true')
})

test('after a lost answer the same message is asked for again, and is one', async () => {
  const ids: string[] = []
  let isLost = true
  const { press, confirm } = await open(bank([], {
    queueMassMessage: async ({ params }) => {
      ids.push(params.messageId)
      return isLost ? refuse('NETWORK_ERROR')() : { outcome: 'queued', message: message() }
    },
  }))
  await press(spring.name)
  await press('交给企业微信群发')
  await confirm()
  isLost = false
  await press('交给企业微信群发')
  await confirm()
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('he is told what to confirm, whom it did not reach and why, and decides about what is unclear', async () => {
  const it = bank([message({ counts: { queued: 0, asked: 5, sent: 2, unclear: 3 }, failed: [{ reason: 'optedOut', count: 1 }] })])
  const { screen, press } = await open(it)
  const record = () => screen.get('[aria-label="群发记录"]').text()
  for (const words of ['已发送 2 位，5 位等您确认', '群发助手', '1 位：客户已退订', '有 3 位，企业微信没有回应']) expect(record()).toContain(words)
  await press('群发助手里没有，重新提交')
  expect(record()).toContain('3 位排队中')
  expect(record()).not.toContain('没有回应')
})

test('the filter is still there when WeCom has opened the page anew', async () => {
  const first = await open(bank())
  await first.press('活跃')
  first.screen.unmount()
  const { screen } = await open(bank())
  expect(screen.findAll('button').find((it) => it.text() === '活跃')!.attributes('aria-pressed')).toBe('true')
})
