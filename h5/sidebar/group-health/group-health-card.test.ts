import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { h } from 'vue'
import type { GroupHealth } from '#shared/group-health/contract'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { usePaneStore } from '../chat/pane-store'
import GroupHealthCard from './GroupHealthCard.vue'
import { healthOf } from './testing/health-of'

enableAutoUnmount(afterEach)

type HealthClient = NonNullable<DeskClient['groupHealth']>

const openCard = (showGroupHealth: () => Promise<GroupHealth>, { canAct = true, planRevival }: { canAct?: boolean; planRevival?: HealthClient['planRevival'] } = {}) =>
  openDesk({ render: () => h(GroupHealthCard, { groupId: 'xihu-neighbours', canAct }) }, { groupHealth: { showGroupHealth, ...(planRevival && { planRevival }) } })

const silent = (change: Partial<GroupHealth> = {}) => healthOf({ silentDays: 7, revivals: ['event', 'financeNews', 'hotTopic', 'steps'], ...change })
const TOMORROW = { revival: 'steps' as const, day: '2026-02-28' as never, time: '10:00' as const, sentAt: null }

test('the group’s rates stand with their goal and their numbers (D5, D6, G19)', async () => {
  const { screen } = await openCard(async () => healthOf())
  const figures = screen.findAll('dl div').map((it) => [it.get('dt').text(), ...it.findAll('dd').map((part) => part.text())])
  expect(figures).toEqual([
    ['近 30 天活跃', '39.5%', '目标 40%'], ['进群后用过权益', '30.0%', '60 / 200 位'], ['专业内容占比', '60.0%', '6 / 10 条'],
  ])
  expect(screen.text()).toContain('一天内有人说话')
})

test('80 of 200 reach the goal (D5)', async () => {
  const { screen } = await openCard(async () => healthOf({ active: { part: 80, whole: 200 } }))
  expect(screen.text()).toContain('40.0%达到 40% 的目标')
})

test('a silent group has exactly four ways to be woken, another none (G17, G18)', async () => {
  const { screen } = await openCard(async () => healthOf({ silentDays: 7, revivals: ['event', 'financeNews', 'hotTopic', 'steps'] }))
  expect(screen.get('.mark').text()).toBe('沉默')
  expect(screen.text()).toContain('7 天没有人说话')
  expect(screen.findAll('li b').map((it) => it.text())).toEqual(['平台活动或权益', '财经新闻', '社会热点', '微信步数'])
  const { screen: awake } = await openCard(async () => healthOf({ silentDays: 6 }))
  expect(awake.findAll('ul')).toEqual([])
  expect(awake.text()).not.toContain('试试下面四样')
})

test('figures that did not come say why and can be asked for again', async () => {
  let isDown = true
  const { screen, press } = await openCard(async () => (isDown ? refuse('NETWORK_ERROR')() : healthOf()))
  expect(screen.get('[role="alert"]').text()).toContain('网络不太稳定')
  isDown = false
  await press('重试')
  expect(screen.text()).toContain('39.5%')
})

test('one tap puts a way to wake it into the calendar; the card says where it stands and leads there (G18)', async () => {
  const asked: string[] = []
  const planRevival: HealthClient['planRevival'] = async ({ params: { revival } }) => {
    asked.push(revival)
    return { outcome: 'planned', health: silent({ planned: [TOMORROW] }) }
  }
  const { screen, press } = await openCard(async () => silent(), { planRevival })
  await press('排进日历：微信步数')
  expect(asked).toEqual(['steps'])
  expect(screen.findAll('li')[3]!.text()).toBe('微信步数已排在明天 10:00看日历')
  expect(screen.findAll('button').filter((it) => it.text() === '排进日历')).toHaveLength(3)
  await press('看日历：微信步数')
  expect(usePaneStore().groupPane).toBe('sop')
})

test.each([
  [{ day: '2026-02-27' as never }, '已排在今天 10:00'], [{ day: '2026-03-04' as never }, '已排在3月4日 10:00'],
  [{ sentAt: '2026-02-27T02:02:00Z' }, '今天 10:02 已发'],
])('where it stands is said in words: %o', async (change, words) => {
  const { screen } = await openCard(async () => silent({ planned: [{ ...TOMORROW, ...change }] }))
  expect(screen.findAll('li')[3]!.text()).toContain(words)
})

test('what is refused, or does not come through, says why and what to do', async () => {
  const answers: HealthClient['planRevival'][] = [async () => ({ outcome: 'refused', reason: 'notTrusted' }), refuse('NETWORK_ERROR')]
  const { screen, press } = await openCard(async () => silent(), { planRevival: (given) => answers.shift()!(given) })
  await press('排进日历：平台活动或权益')
  expect(screen.get('[role="alert"]').text()).toBe('没有排上：这个群还在建立信任，先不发活动，试试另外三样。')
  await press('排进日历：平台活动或权益')
  expect(screen.get('[role="alert"]').text()).toContain('网络不太稳定')
})

test('another branch’s manager reads what could wake it and plans nothing (K6)', async () => {
  const { screen } = await openCard(async () => silent(), { canAct: false })
  expect(screen.findAll('li')).toHaveLength(4)
  expect(screen.findAll('button')).toEqual([])
})
