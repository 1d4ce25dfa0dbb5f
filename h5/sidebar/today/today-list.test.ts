import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import type { ErrorCode } from '#shared/api/error-codes'
import type { DoneItem, TodayItem } from '#shared/today/contract'
import { chatBank } from '../chat/testing/chat-bank'
import { openChat } from '../chat/testing/open-chat'
import { VISIT } from '../chat/visit'
import { chenMin, spring } from '../testing/bank-in-memory'
import { openDesk } from '../testing/open-desk'
import { openSidebar } from '../testing/open-sidebar'
import { useTodayStore } from './today-store'
import TodayList from './TodayList.vue'

enableAutoUnmount(afterEach)
beforeEach(() => window.sessionStorage.clear())

const item = (change: Partial<TodayItem> = {}): TodayItem => ({
  source: 'follow-up', id: 'own-1', label: '跟进', externalUserId: 'wm-zhou', customerName: '周若楠', title: '您安排的跟进', detail: '带利率表给客户',
  at: '2026-02-17T00:00:00+08:00', isWholeDay: true, daysOverdue: 0, doneText: '完成', ...change,
})
const late = item({ id: 'plan-1:1', customerName: '吴建华', title: '跟进计划第 1 天', daysOverdue: 2 })
const handover = item({ source: 'handover', id: 'h-1', label: '请您帮忙', title: '林晚晴请您看看这位客户', isWholeDay: false, doneText: null })

async function open(items: TodayItem[], more = 0) {
  const bank = { justDone: [] as DoneItem[], items, refusal: null as ErrorCode | null, isDown: false, settled: [] as string[] }
  const desk = await openDesk(TodayList, {
    today: {
      listToday: async () => {
        if (bank.isDown) throw new ApiError('NETWORK_ERROR')
        return { items: bank.items, count: bank.items.length + more, justDone: bank.justDone }
      },
      doneToday: async ({ params }) => {
        if (bank.isDown) throw new ApiError('NETWORK_ERROR')
        if (bank.refusal) throw new ApiError(bank.refusal)
        bank.settled.push(`${params.source} ${params.itemId}`)
        bank.justDone = bank.items.filter(({ id }) => id === params.itemId).map((it) => ({ ...it, undoUntil: '2026-02-17T09:10:00+08:00' }))
        bank.items = bank.items.filter(({ id }) => id !== params.itemId)
        return { isDone: true }
      },
      undoToday: async () => {
        if (bank.refusal) throw new ApiError(bank.refusal)
        bank.items = [...bank.items, ...bank.justDone]
        bank.justDone = []
        return { isOpen: true }
      },
    },
  })
  await useTodayStore().refresh()
  await flushPromises()
  const lines = () => desk.screen.findAll('[aria-label="今天要做的"] li').map((it) => it.get('.head').text())
  const tap = async (label: string) => {
    await desk.screen.get(`[aria-label="${label}"]`).trigger('click')
    await flushPromises()
  }
  return { ...desk, bank, lines, tap }
}

test('each says who, what and since when, the late first (S5)', async () => {
  const { screen, lines } = await open([late, item()])
  expect(lines()).toEqual(['跟进吴建华逾期 2 天', '跟进周若楠今天'])
  expect(screen.get('li').text()).toContain('跟进计划第 1 天')
})

test('one tap settles it', async () => {
  const { bank, lines, tap } = await open([late, item()])
  await tap('完成：周若楠，您安排的跟进')
  expect(bank.settled).toEqual(['follow-up own-1'])
  expect(lines()).toEqual(['跟进吴建华逾期 2 天'])
  expect(useTodayStore().count).toBe(1)
})

test('what was ticked off by mistake is brought back by one tap', async () => {
  const { screen, lines, tap } = await open([late, item()])
  await tap('完成：周若楠，您安排的跟进')
  expect(screen.get('[aria-label="刚处理的"]').text()).toContain('周若楠您安排的跟进')
  await tap('撤销：周若楠，您安排的跟进')
  expect(lines()).toEqual(['跟进吴建华逾期 2 天', '跟进周若楠今天'])
  expect(screen.find('[aria-label="刚处理的"]').exists()).toBe(false)
})

test('too late it says so, and how it is done then', async () => {
  const { screen, bank, lines, tap } = await open([item()])
  await tap('完成：周若楠，您安排的跟进')
  bank.refusal = 'UNDO_OVER'
  await tap('撤销：周若楠，您安排的跟进')
  expect(screen.get('[aria-label="刚处理的"] [role="alert"]').text()).toContain('已经超过十分钟')
  expect(lines()).toEqual([])
})

test.each([['GAME_LAUNCHED', '没有撤销：这场游戏已经在群里开始'], ['SENT_TO_GROUP', '没有撤销：这条已经发到群里']] as const)('what the group has meanwhile cannot be taken back, and is said so: %s', async (code, words) => {
  const { screen, bank, tap } = await open([item()])
  await tap('完成：周若楠，您安排的跟进')
  bank.refusal = code
  await tap('撤销：周若楠，您安排的跟进')
  const told = screen.get('[aria-label="刚处理的"] [role="alert"]').text()
  expect(told).toContain(words)
  expect(told).not.toContain('十分钟')
})

test('what was refused is there again, and says why', async () => {
  const { screen, bank, lines, tap } = await open([item()])
  bank.refusal = 'OTHER_BRANCH'
  await tap('完成：周若楠，您安排的跟进')
  expect(lines()).toEqual(['跟进周若楠今天'])
  expect(screen.get('li [role="alert"]').text()).toContain('没有记上：该客户由其他网点维护')
})

test('what has changed meanwhile, and is not to be done any more, is not taken for done', async () => {
  const { screen, bank, lines, tap } = await open([late, item()])
  bank.refusal = 'TODAY_ITEM_NOT_FOUND'
  bank.items = [late]
  await tap('完成：周若楠，您安排的跟进')
  expect(lines()).toEqual(['跟进吴建华逾期 2 天'])
  expect(screen.get('[role="alert"]').text()).toBe('没有记上「周若楠：您安排的跟进」：它刚刚有了变化，现在不用做了。')
  bank.refusal = null
  await tap('完成：吴建华，跟进计划第 1 天')
  expect(screen.find('[role="alert"]').exists()).toBe(false)
})

test('without a network it is there again too, and nothing is lost', async () => {
  const { screen, bank, lines, tap } = await open([late, item()])
  bank.isDown = true
  await tap('完成：周若楠，您安排的跟进')
  expect(lines()).toHaveLength(2)
  expect(screen.text()).toContain('没有更新成功，下面是之前的内容')
  expect(useTodayStore().count).toBe(2)
})

test('what only his page settles has no button for it', async () => {
  const { screen } = await open([handover])
  expect(screen.findAll('li button').map((it) => it.text())).toEqual(['看客户'])
})

test('a customer is looked at on a page of its own, and the next page stands beside its own chat again', async () => {
  const { tap } = await open([item()])
  await tap('看客户：周若楠')
  expect([window.location.hash, sessionStorage.getItem(VISIT)]).toEqual(['#/chat', 'wm-zhou'])
  const { screen, visit, press } = await openChat(chatBank(), '#/chat', 'customer')
  expect(screen.get('h2').text()).toBe('周若楠')
  expect(screen.get('[role="note"]').text()).toContain('这里可以看资料、做记录')
  expect(sessionStorage.getItem(VISIT)).toBeNull()
  await press('回到今天')
  expect([window.location.hash, visit.reloads]).toEqual(['#/today', 1])
})

test('an empty day is said kindly', async () => {
  const { screen } = await open([])
  expect(screen.text()).toContain('今天没有等着您的事')
})

test('what does not fit is counted', async () => {
  const { screen } = await open([item()], 7)
  expect(screen.text()).toContain('做完会接着显示后面的 7 件')
})

test('where nothing was read it is said, and can be tried again', async () => {
  const { screen, bank, press } = await open([])
  bank.isDown = true
  const { items } = useTodayStore()
  expect(items).toEqual([])
  useTodayStore().items = null
  await useTodayStore().refresh()
  await flushPromises()
  expect(screen.text()).toContain('今天要做的没有加载出来')
  bank.isDown = false
  await press('重试')
  expect(screen.text()).toContain('今天没有等着您的事')
})

test('how much waits stands on the tab, above the campaigns', async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [spring], today: [late, item()] })
  expect(screen.get('nav [aria-current="page"]').text()).toBe('今天 2 件要做')
  expect(screen.text()).toMatch(/吴建华[^]*新春抽立减金/)
})

test('the tab tells it in every other area too', async () => {
  const { screen, press } = await openSidebar({ manager: chenMin, campaigns: [spring], today: [item()] }, '#/eligibility')
  expect(screen.get('nav').text()).toContain('今天 1 件要做')
  await press('今天 1 件要做')
  expect(screen.get('[aria-label="今天要做的"]').text()).toContain('周若楠')
})

test('the tab follows what he does elsewhere', async () => {
  const bank = { manager: chenMin, campaigns: [spring], today: [late, item()] }
  const { screen, dayDeeds, settle } = await openSidebar(bank, '#/eligibility')
  expect(screen.get('nav').text()).toContain('今天 2 件要做')
  bank.today = [item()]
  dayDeeds.tell()
  await settle()
  expect(screen.get('nav').text()).toContain('今天 1 件要做')
})

test('what has no tab of its own is at hand above the day', async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [spring], today: [item()] }, '#/today')
  expect(screen.findAll('[aria-label="去哪里"] a').map((it) => [it.text(), it.attributes('href')])).toEqual([
    ['活动成效', '#/funnel'], ['客户群', '#/groups'], ['群日历', '#/plan'], ['题库', '#/questions'], ['练一练', '?practice'],
  ])
  expect(screen.text().indexOf('题库')).toBeLessThan(screen.text().indexOf('周若楠'))
})

test.each([['sop', 'sop'], ['group-game', 'games']] as const)('into the group of a thing of %s it leads to that part of its chat', async (source, part) => {
  const opened: string[] = []
  const desk = await openDesk(TodayList, { today: { listToday: async () => ({ items: [item({ source, externalUserId: null, chatId: 'wr-1', customerName: '邻里群' })], count: 1, justDone: [] }) } }, {
    openGroup: async (chatId: string) => void opened.push(chatId),
  })
  await useTodayStore().refresh()
  await flushPromises()
  await desk.press('去群里：邻里群')
  expect([opened, window.localStorage.getItem('koi-group-pane')]).toEqual([['wr-1'], part])
})

test('what came in meanwhile is there when the page comes to the front again', async () => {
  const bank = { manager: chenMin, campaigns: [spring], today: [] as TodayItem[] }
  const { screen, settle } = await openSidebar(bank)
  expect(screen.get('nav [aria-current="page"]').text()).toBe('今天')
  bank.today = [item()]
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(screen.get('nav [aria-current="page"]').text()).toBe('今天 1 件要做')
})
