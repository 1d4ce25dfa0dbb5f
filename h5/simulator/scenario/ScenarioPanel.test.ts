import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { freshBank } from '../testing/bank-in-memory'
import { openPanel, type Panel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('场景', opening)

const cards = ({ panel }: Panel) => panel().findAll('li').map((it) => it.text())

test('every scenario says what it is and what to do next', async () => {
  expect(cards(await open())).toEqual(['只剩一份头奖打开抽奖并抽一次，应抽中188元', '预算已用完打开抽奖，应看到奖品已派完'])
})

test.each([
  ['头奖', ['只剩一份头奖']],
  ['派完', ['预算已用完']],
  ['BUDGET', ['预算已用完']],
])('a scenario is found by title, hint and name: %s', async (query, titles) => {
  const panel = await open()
  await panel.type('搜索场景', query)
  expect(cards(panel)).toEqual(titles.map((title) => expect.stringContaining(title)))
})

test('a search without a hit says so', async () => {
  const { type, said } = await open()
  await type('搜索场景', '没有的')
  expect(said('status')).toEqual(['没有找到“没有的”'])
})

test('one tap sets the world, holds the phone, opens the link there and seats the manager', async () => {
  const { bank, pressHere, part, said } = await open()
  bank.chats[1]!.groupName = '改了名的群'
  await pressHere('只剩一份头奖')
  expect(part('谁坐在桌前').text()).toContain('林晓')
  const frame = part('李伟的手机').get('iframe').attributes('src')!
  expect(new URL(frame, 'http://koi.test').searchParams.get('open')).toBe('/lottery/spring?ch=east-01')
  expect(said('status')).toEqual(['已进入场景：只剩一份头奖'])
  expect(bank.chats[1]!.groupName).toBe('城东邻里群')
})

test('the chat of the two lies open, where there is one', async () => {
  const { pressHere, part } = await open()
  await pressHere('预算已用完')
  expect(part('企业微信').get('[role="log"]').text()).toContain('你已添加了王秀英')
})

test('where the phone was folded away, it is there for the scenario', async () => {
  const { press, pressHere, screen } = await open({ width: 1024, height: 768 })
  await press('QA 面板', '显示哪些部分')
  await pressHere('只剩一份头奖')
  expect(screen.get('[aria-label="显示哪些部分"]').findAll('[aria-pressed="true"]').map((it) => it.text())).toEqual(['手机'])
})

test('a scenario the server refuses is said so, and nothing on the screen moves', async () => {
  const { mood, pressHere, part, said } = await open()
  mood.failing = { setScenario: 'SCENARIO_NOT_FOUND' }
  await pressHere('只剩一份头奖')
  expect(said('alert')).toEqual(['没有这个场景'])
  expect(part('谁坐在桌前').text()).toContain('陈敏')
})

test('scenarios that did not load can be asked for again', async () => {
  const panel = await open({ failing: { listScenarios: 'INTERNAL_ERROR' } })
  expect(panel.said('alert')).toEqual([expect.stringContaining('场景没有加载出来')])
  panel.mood.failing = {}
  await panel.pressHere('重试')
  expect(cards(panel)).toHaveLength(2)
})

test.each([
  ['phone', ['手机', 'QA 面板']],
  ['sidebar', ['侧边栏', 'QA 面板']],
] as const)('a scenario seen on the %s shows it beside the panel it was entered from', async (seenOn, columns) => {
  const bank = freshBank()
  bank.scenarios[0]!.seenOn = seenOn
  const { pressHere, screen } = await open({ bank, width: 1440, height: 900 })
  await pressHere('只剩一份头奖')
  const shown = screen.get('[aria-label="显示哪些部分"]').findAll('[aria-pressed="true"]').map((it) => it.text())
  expect(shown).toEqual(columns)
})
