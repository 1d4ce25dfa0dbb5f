import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { BranchEvent } from '#shared/branch-event/contract'
import EventPage from './EventPage.vue'
import { eventAddress } from './event-address'

enableAutoUnmount(afterEach)

const salon: BranchEvent = {
  id: 'salon', name: '春日沙龙', place: '一楼大厅', quota: 20, gift: '一盆兰花', audience: 'everyone', branchName: '杭州西湖支行',
  startsAt: '2026-02-28T14:00:00+08:00', placesLeft: 3, state: 'none', waitingPlace: null, checkInCode: null, cameAt: null, refusal: null, cancelled: null, changedAt: null,
}
const joined = { ...salon, state: 'in' as const, placesLeft: 2, checkInCode: '7KQM2F9X' }

interface Branch {
  event: BranchEvent
  /** What it becomes with an answer. */
  next?: BranchEvent
  isDown?: boolean
}

async function open(branch: Branch) {
  const asked: unknown[] = []
  const reply = async (event: BranchEvent) => {
    if (branch.isDown) throw new ApiError('NETWORK_ERROR')
    return (branch.event = event)
  }
  const client = {
    branchEvent: {
      showBranchEvent: () => reply(branch.event),
      answerInvitation: ({ body }: { body: unknown }) => (asked.push(body), reply(branch.next ?? branch.event)),
    },
  }
  const screen = mount(EventPage, { props: { client: client as never, eventId: 'salon', managerId: 'lin-wanqing' }, attachTo: document.body })
  await flushPromises()
  const press = async (name: string) => {
    await screen.findAll('button').find((it) => it.text() === name)!.trigger('click')
    await flushPromises()
  }
  return { screen, press, asked, branch }
}

test('a guest reads what, when, where and what he gets, signs up, and has his code (S22)', async () => {
  const { screen, press, asked } = await open({ event: salon, next: joined })
  for (const words of ['杭州西湖支行 邀请您', '春日沙龙', '2月28日 14:00', '一楼大厅', '一盆兰花', '共 20 位，还有 3 位']) expect(screen.text()).toContain(words)
  await press('我要报名')
  expect(asked).toEqual([{ isComing: true, managerId: 'lin-wanqing' }])
  expect(screen.get('h2').text()).toBe('报名成功，等您来')
  expect(screen.get('.code').text()).toContain('7KQM 2F9X')
})

test('where it is full he waits, and reads his turn', async () => {
  const { screen, press } = await open({ event: { ...salon, placesLeft: 0 }, next: { ...salon, placesLeft: 0, state: 'waiting', waitingPlace: 2 } })
  expect(screen.get('h2').text()).toBe('名额已满，可以候补')
  await press('加入候补')
  expect(screen.get('h2').text()).toBe('候补第 2 位')
  expect(screen.find('.code').exists()).toBe(false)
})

test('a place is given away only after he was asked', async () => {
  const { screen, press, asked } = await open({ event: joined, next: { ...salon, state: 'gone' } })
  await press('来不了，取消报名')
  expect(asked).toEqual([])
  await press('再想想')
  await press('来不了，取消报名')
  await press('确定取消')
  expect(asked).toEqual([{ isComing: false, managerId: 'lin-wanqing' }])
  expect(screen.get('h2').text()).toBe('您已取消报名')
  expect(screen.text()).toContain('我要报名')
})

test('who was there sees that his code is used up, and cancels no more', async () => {
  const { screen } = await open({ event: { ...joined, cameAt: '2026-02-28T13:50:00+08:00' } })
  expect(screen.text()).toContain('2月28日 13:50已签到')
  expect(screen.findAll('button')).toEqual([])
})

test.each([
  ['started', '活动已经开始'],
  ['notInvited', '这场活动有参加条件'],
] as const)('who cannot sign up (%s) is told why, without a button', async (refusal, title) => {
  const { screen } = await open({ event: { ...salon, refusal } })
  expect(screen.get('h2').text()).toBe(title)
  expect(screen.findAll('button')).toEqual([])
})

test('a sign-up that did not reach the bank says so and can be sent again', async () => {
  const { screen, press, branch } = await open({ event: salon, next: joined })
  branch.isDown = true
  await press('我要报名')
  expect(screen.get('[role="alert"]').text()).toContain('网络不太稳定')
  branch.isDown = false
  await press('我要报名')
  expect(screen.get('h2').text()).toBe('报名成功，等您来')
})

test('a page that does not open can be asked for again', async () => {
  const { screen, press, branch } = await open({ event: salon, isDown: true })
  expect(screen.get('[role="alert"]').text()).toContain('网络不太稳定')
  branch.isDown = false
  await press('重新加载')
  expect(screen.get('h1').text()).toBe('春日沙龙')
})

test.each([
  ['/events/salon', '?m=lin-wanqing', 'lin-wanqing'],
  ['/events/salon', '', null],
  ['/events/salon', '?m=Lin%20Wan', null],
])('%s%s is the event, by the link of %s', (pathname, search, managerId) => {
  expect(eventAddress({ pathname, search })).toEqual({ eventId: 'salon', managerId })
})

test('what was cancelled says why, that the code is void, and what to do; nothing can be tapped', async () => {
  const { screen } = await open({ event: { ...joined, checkInCode: null, refusal: 'cancelled', cancelled: { at: '2026-02-20T10:00:00+08:00', reason: '大厅检修' } } })
  expect(screen.get('h2').text()).toBe('活动取消了')
  for (const words of ['原因：大厅检修', '签到码已经作废', '不用到店了']) expect(screen.text()).toContain(words)
  expect(screen.findAll('button')).toEqual([])
})

test('what was moved says so beside the new time and place', async () => {
  const { screen } = await open({ event: { ...joined, changedAt: '2026-02-20T10:00:00+08:00' } })
  expect(screen.get('[role="note"]').text()).toBe('安排有变化，请看清楚新的时间和地点。')
})
