import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { h } from 'vue'
import type { GroupHealth } from '#shared/group-health/contract'
import { openDesk, refuse } from '../testing/open-desk'
import GroupHealthCard from './GroupHealthCard.vue'
import { healthOf } from './testing/health-of'

enableAutoUnmount(afterEach)

const openCard = (showGroupHealth: () => Promise<GroupHealth>) =>
  openDesk({ render: () => h(GroupHealthCard, { groupId: 'xihu-neighbours' }) }, { groupHealth: { showGroupHealth } })

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
