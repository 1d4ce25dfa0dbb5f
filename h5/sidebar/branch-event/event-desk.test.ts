import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { CheckIn, EventGuest, HeldEvent } from '#shared/branch-event/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import EventDesk from './EventDesk.vue'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const salon: HeldEvent = {
  id: 'salon', name: '春日沙龙', place: '一楼大厅', quota: 20, gift: '一盆兰花', audience: 'cardHolder', startsAt: '2026-02-28T14:00:00+08:00',
  isStarted: false, cancelled: null, joined: 20, waiting: 2, came: 1, message: null,
}
const guest = (customerId: string, change: Partial<EventGuest> = {}): EventGuest => ({
  customerId, name: `客户${customerId}`, state: 'in', signedAt: '2026-02-12T10:00:00+08:00', cameAt: null, managerName: null, ...change,
})
const guests = [guest('1', { cameAt: '2026-02-28T13:50:00+08:00', managerName: '林晚晴' }), guest('2'), guest('3', { state: 'waiting' }), guest('4', { state: 'gone', name: null })]

const client = (branchEvent: DeskClient['branchEvent'] = {}): DeskClient => ({
  compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) },
  branchEvent: { listBranchEvents: async () => ({ events: [salon] }), listEventGuests: async () => ({ guests }), ...branchEvent },
})
const openDoor = async (branchEvent: DeskClient['branchEvent'] = {}) => {
  desk = await openDesk(EventDesk, client(branchEvent))
  await desk.press('签到和名单：春日沙龙')
}

test('an event says when, where, for whom, and how many come and wait (S22)', async () => {
  desk = await openDesk(EventDesk, client())
  const text = desk.screen.get('article').text()
  for (const words of ['春日沙龙', '2月28日 14:00 · 一楼大厅', '邀请绑定了本行卡的客户；一盆兰花', '报名 20 / 20 · 候补 2 · 到场 1']) expect(text).toContain(words)
})

test('the guests stand by who comes, who waits, who cancelled, and who was there', async () => {
  await openDoor()
  const lines = (name: string) => desk.screen.findAll(`[aria-label="${name}"] li`).map((it) => it.text())
  expect(lines('报名')).toEqual(['客户1 林晚晴邀请2月28日 13:50 到场', '客户2 已报名'])
  expect(lines('候补（按先后）')).toEqual(['客户3 候补'])
  expect(lines('已取消')).toEqual(['微信客户 已取消'])
})

const outcomes: [string, CheckIn, string][] = [
  ['good', { outcome: 'came', name: '周若楠', cameAt: '2026-02-28T13:50:00+08:00' }, '周若楠，欢迎到场'],
  ['used before', { outcome: 'used', name: '周若楠', cameAt: '2026-02-28T13:50:00+08:00' }, '这个签到码在2月28日 13:50已经用过（周若楠）'],
  ['of who waits', { outcome: 'noPlace', name: '周若楠' }, '周若楠还没有名额'],
  ['for another day', { outcome: 'otherDay' }, '活动不在今天'],
  ['unknown', { outcome: 'unknown' }, '不是这场活动的签到码'],
]

test.each(outcomes)('a code that is %s: the door says so', async (_what, answer, words) => {
  const asked: string[] = []
  await openDoor({ checkInGuest: async ({ body }) => (asked.push(body.code), answer) })
  await desk.type('签到码', ' 7kqm 2f9x ')
  await desk.press('签到')
  expect(asked).toEqual(['7kqm 2f9x'])
  expect(desk.screen.get('form [role="status"]').text()).toContain(words)
  expect(desk.screen.get('input').element.value).toBe(answer.outcome === 'came' ? '' : ' 7kqm 2f9x ')
})

test('a code that did not reach the bank stays to be sent again', async () => {
  await openDoor({ checkInGuest: refuse('NETWORK_ERROR') })
  await desk.type('签到码', '7KQM2F9X')
  await desk.screen.get('form').trigger('submit')
  await flushPromises()
  expect(desk.screen.get('form').text()).toContain('网络不太稳定')
  expect(desk.screen.get('input').element.value).toBe('7KQM2F9X')
})

test('a manager makes an event; what is missing is said at its field, and nothing is lost when it fails', async () => {
  const made: unknown[] = []
  let isDown = true
  desk = await openDesk(EventDesk, client({ makeBranchEvent: async (asked) => (isDown ? refuse('EVENT_TIME_PAST')() : (made.push(asked), { outcome: 'made' as const })) }))
  await desk.press('新建活动')
  await desk.press('保存')
  expect(desk.screen.get('form').text()).toContain('请填写活动名称')
  await desk.type('活动名称', '手冲咖啡课')
  await desk.type('地点', '二楼')
  await desk.type('开始时间', '2026-03-01T14:00')
  await desk.type('名额', '8')
  await desk.press('保存')
  expect(desk.screen.get('form [role="alert"]').text()).toContain('开始时间已经过去')
  isDown = false
  await desk.press('保存')
  expect(made).toEqual([{
    params: { eventId: expect.stringMatching(/^event-[\d-]+$/) },
    body: { name: '手冲咖啡课', place: '二楼', startsAt: '2026-03-01T14:00:00+08:00', quota: 8, gift: '', audience: 'everyone' },
  }])
  expect(desk.screen.find('form').exists()).toBe(false)
})

test('an event that promises a return is not made, and what was typed stays (K4)', async () => {
  const promises = [{ word: '保本', reason: '不能承诺', better: '本产品不保本' }]
  desk = await openDesk(EventDesk, client({ makeBranchEvent: async () => ({ outcome: 'promises', promises }) }))
  await desk.press('新建活动')
  await desk.type('活动名称', '保本沙龙')
  await desk.type('地点', '二楼')
  await desk.type('开始时间', '2026-03-01T14:00')
  await desk.press('保存')
  expect(desk.screen.get('form [role="alert"]').text()).toContain('「保本」像在承诺收益')
  expect(desk.screen.get<HTMLInputElement>('form input').element.value).toBe('保本沙龙')
})

test('a branch without events is told how to begin', async () => {
  desk = await openDesk(EventDesk, client({ listBranchEvents: async () => ({ events: [] }) }))
  expect(desk.screen.text()).toContain('网点还没有活动')
})

test('what does not load can be asked for again', async () => {
  let isDown = true
  desk = await openDesk(EventDesk, client({ listBranchEvents: async () => (isDown ? refuse('NETWORK_ERROR')() : { events: [salon] }) }))
  expect(desk.screen.text()).toContain('活动没有加载出来')
  isDown = false
  await desk.press('重试')
  expect(desk.screen.text()).toContain('春日沙龙')
})

test('an event is moved and given more places; what is in the way is said, and what was typed stays (S22)', async () => {
  const asked: object[] = []
  let joined: number | null = 20
  desk = await openDesk(EventDesk, client({
    changeBranchEvent: async ({ body }) => (asked.push(body), joined === null ? { outcome: 'changed' } : { outcome: 'placesTaken', joined }),
  }))
  await desk.press('改安排：春日沙龙')
  await desk.type('地点', '二楼会议室')
  await desk.type('名额', '10')
  await desk.press('保存')
  expect(desk.screen.get('form [role="alert"]').text()).toContain('已经有 20 位报上名')
  joined = null
  await desk.type('名额', '30')
  await desk.press('保存')
  expect(asked.at(-1)).toEqual({ place: '二楼会议室', quota: 30, startsAt: '2026-02-28T14:00:00+08:00' })
  expect(desk.screen.find('form').exists()).toBe(false)
})

test('what is wrong in another plan is said at its field, and nothing is asked', async () => {
  const asked: object[] = []
  desk = await openDesk(EventDesk, client({ changeBranchEvent: async ({ body }) => (asked.push(body), { outcome: 'changed' }) }))
  await desk.press('改安排：春日沙龙')
  await desk.type('地点', ' ')
  await desk.type('开始时间', '')
  await desk.type('名额', '501')
  await desk.press('保存')
  const wrong = desk.screen.findAll('form .field:has([aria-invalid="true"])').map((it) => [it.get('label').text(), it.get('.field-problem').text()])
  expect(wrong).toEqual([['地点', '请填写地点'], ['开始时间', '请选择开始时间'], ['名额', '请填写 1 到 500 的整数']])
  expect(asked).toEqual([])
})

test('an event is cancelled with a reason its guests read, after a question', async () => {
  const asked: object[] = []
  let event = salon
  desk = await openDesk(EventDesk, client({
    listBranchEvents: async () => ({ events: [event] }),
    cancelBranchEvent: async ({ body }) => {
      asked.push(body)
      event = { ...salon, cancelled: { at: '2026-02-27T10:00:00+08:00', reason: body.reason } }
      return { outcome: 'cancelled' }
    },
  }))
  const yes = async () => {
    await desk.screen.findAll('dialog button').find((it) => it.text() === '取消活动')!.trigger('click')
    await flushPromises()
  }
  await desk.press('取消活动：春日沙龙')
  expect(desk.screen.get('dialog').text()).toContain('22 位报名和候补的客户')
  await yes()
  expect([desk.screen.get('dialog').text(), asked]).toEqual([expect.stringContaining('写一句原因'), []])
  await desk.type('原因', '大厅检修')
  await yes()
  expect(asked).toEqual([{ reason: '大厅检修' }])
  expect(desk.screen.get('article').text()).toContain('已取消')
  expect(desk.screen.text()).not.toContain('改安排')
})
