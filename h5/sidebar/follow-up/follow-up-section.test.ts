import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { openDesk } from '../testing/open-desk'
import FollowUpSection from './FollowUpSection.vue'
import { followUp, followUpBank, followUpClient, followUpStanding, planned } from './testing/follow-up-bank'

enableAutoUnmount(afterEach)

async function open(standing = followUpStanding()) {
  const bank = followUpBank(standing)
  const desk = await openDesk(FollowUpSection, { followUp: followUpClient(bank) })
  const lines = () => desk.screen.findAll('[aria-label="要跟进的"] li').map((it) => it.get('.what').text())
  const tap = async (label: string) => {
    await desk.screen.get(`[aria-label="${label}"]`).trigger('click')
    await desk.screen.vm.$nextTick()
  }
  return { ...desk, bank, lines, tap }
}

const day = (it: string) => it as CalendarDay

test('a plan is begun with one tap, and its days stand on a line (S28)', async () => {
  const { screen, press, lines } = await open()
  expect(screen.text()).toContain('第 1、7、30、90 天各提醒一次，90 天内成交都算这次跟进的。')
  await press('开始跟进计划')
  expect(screen.findAll('[aria-label="跟进计划"] li').map((it) => it.text())).toEqual([
    '第 1 天2月18日待跟进', '第 7 天2月24日待跟进', '第 30 天3月19日待跟进', '第 90 天5月18日待跟进',
  ])
  // What comes later is on the line already.
  expect(lines()).toEqual(['明天计划第 1 天第 1 天的话'])
})

test('what a plan’s later days are for is read before they come, and can be done or put off then (S28)', async () => {
  const { screen, bank, tap } = await open(planned())
  const later = () => screen.findAll('[aria-label="后面的跟进"] li').map((it) => it.get('.what').text())
  expect(screen.get('summary').text()).toBe('后面还有 3 次')
  expect(later()).toEqual(['2月24日计划第 7 天第 7 天的话', '3月19日计划第 30 天第 30 天的话', '5月18日计划第 90 天第 90 天的话'])
  await tap('完成：第 30 天的话')
  expect(bank.settled).toEqual([['plan-1:30', 'done']])
  expect(later()).toHaveLength(2)
})

test('the overdue come first, with how long', async () => {
  const { lines } = await open(followUpStanding({ open: [
    followUp({ id: 'a', kind: 'revisit', daysDue: 2, note: '先关心近况' }), followUp({ id: 'b' }), followUp({ id: 'c', daysDue: -1, note: '问问孩子开学' }),
  ] }))
  expect(lines()).toEqual(['逾期 2 天未成交回访先关心近况', '今天我安排的带利率表给客户', '明天我安排的问问孩子开学'])
})

test('done is one tap, and can be taken back', async () => {
  const { screen, bank, tap, press, lines } = await open(followUpStanding({ open: [followUp()] }))
  await tap('完成：带利率表给客户')
  expect(lines()).toEqual([])
  expect(screen.get('[role="status"]').text()).toContain('已完成：带利率表给客户')
  await press('撤销')
  expect(bank.settled).toEqual([['own-1', 'done'], ['own-1', 'open']])
  expect(lines()).toEqual(['今天我安排的带利率表给客户'])
})

test('what the server did not take is there again, and says why', async () => {
  const { screen, bank, tap, lines } = await open(followUpStanding({ open: [followUp()] }))
  bank.refusal = 'NETWORK_ERROR'
  await tap('完成：带利率表给客户')
  await screen.vm.$nextTick()
  expect(lines()).toEqual(['今天我安排的带利率表给客户'])
  expect(screen.get('[role="alert"]').text()).toContain('没有记录成功。网络不太稳定')
})

test('an own follow-up has a day and a sentence; a failure keeps what was typed', async () => {
  const { screen, bank, press, type, lines } = await open()
  await press('安排一次')
  await press('保存')
  expect(screen.text()).toContain('写一句要跟进什么')
  await press('一周后')
  await type('跟进什么', '带利率表给客户')
  bank.refusal = 'NETWORK_ERROR'
  await press('保存')
  expect(screen.get<HTMLInputElement>('input[type="text"]').element.value).toBe('带利率表给客户')
  bank.refusal = null
  await press('保存')
  expect(lines()).toEqual(['2月24日我安排的带利率表给客户'])
  expect(screen.find('form').exists()).toBe(false)
})

test('put off, it is due on the day that was chosen', async () => {
  const { press, tap, lines } = await open(followUpStanding({ open: [followUp()] }))
  await tap('改期：带利率表给客户')
  await press('三天后')
  // Of the two buttons of that name the form's own.
  await press('改期')
  expect(lines()).toEqual(['2月20日我安排的带利率表给客户'])
})

test.each([
  [{ day: 89, soldOn: day('2026-05-17'), isCounted: true }, '第 89 天成交，计入本次跟进'],
  [{ day: 91, soldOn: day('2026-05-19'), isCounted: false }, '第 91 天成交，已过 90 天，不计入本次跟进'],
  [null, '5月18日（含）前成交，都计入本次跟进'],
])('a sale %o is told with the plan: %s (S28)', async (sale, text) => {
  const { plan, ...rest } = planned()
  const { screen } = await open({ ...rest, plan: { ...plan!, sale } })
  expect(screen.get('.outcome').text()).toBe(text)
})

test('ending a plan is asked about', async () => {
  const { screen, press } = await open(planned())
  await press('结束这个计划')
  expect(screen.get('.stop').text()).toContain('剩下的提醒都会取消')
  await press('结束计划')
  expect(screen.find('[aria-label="跟进计划"]').exists()).toBe(false)
})

test('where nothing was read it is said, and can be tried again', async () => {
  const client = followUpClient(followUpBank())
  let isDown = true
  const { screen, press } = await openDesk(FollowUpSection, {
    followUp: { ...client, showFollowUps: async (input) => (isDown ? Promise.reject(new Error('down')) : client.showFollowUps(input)) },
  })
  expect(screen.get('[role="alert"]').text()).toContain('跟进没有读到')
  isDown = false
  await press('重试')
  expect(screen.text()).toContain('开始跟进计划')
})
