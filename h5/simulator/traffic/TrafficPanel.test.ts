import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { LoggedRequest } from '#shared/traffic/contract'
import { freshBank } from '../testing/bank-in-memory'
import { openPanel, type Panel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const draw: LoggedRequest = {
  id: 2, at: '2026-02-12T02:01:00.000Z', method: 'POST', path: '/api/campaigns/spring/draws', route: 'draw.drawPrize', caller: 'customer customer-01',
  status: 200, ms: 12.4, body: { skin: 'wheel' }, answer: { amount: 388 }, violation: 'answer.amount: expected string', fault: null,
}
const page: LoggedRequest = {
  id: 1, at: '2026-02-12T02:00:00.000Z', method: 'GET', path: '/lottery/spring', route: null, caller: null, status: null, ms: null, body: null, answer: null,
  violation: null, fault: 'drop',
}

const open = (opening = {}) => openPanel('请求', { bank: { ...freshBank(), requests: [draw, page] }, ...opening })

const rows = ({ panel }: Panel) => panel().findAll('ol > li').map((it) => it.text())

test('requests say what, who, how it went and what was done to them', async () => {
  expect(rows(await open())).toEqual([
    'POST/api/campaigns/spring/draws200draw.drawPrize · customer customer-0112 毫秒违反契约',
    'GET/lottery/spring—页面或其他未完成故障：drop',
  ])
})

test('new requests come by themselves while one looks', async () => {
  const simulator = await open()
  simulator.bank.requests = [{ ...page, id: 3, path: '/sidebar/' }, ...simulator.bank.requests]
  simulator.bank.requestVersion += 1
  await simulator.settle()
  expect(rows(simulator)).toHaveLength(3)
})

test('nobody waits for requests while the log is not looked at', async () => {
  const simulator = await open()
  await simulator.pressHere('场景')
  simulator.bank.requestVersion += 1
  await simulator.settle()
  expect(simulator.mood.asked.filter((it) => it === 'listRequests')).toHaveLength(1)
})

test.each([
  ['lottery', ['/lottery/spring']],
  ['drawprize', ['/api/campaigns/spring/draws']],
  ['customer-01', ['/api/campaigns/spring/draws']],
  ['POST', ['/api/campaigns/spring/draws']],
  ['200', ['/api/campaigns/spring/draws']],
  ['', ['/api/campaigns/spring/draws', '/lottery/spring']],
])('filtered by “%s”: %j', async (query, paths) => {
  const simulator = await open()
  await simulator.type('筛选请求', query)
  expect(rows(simulator)).toEqual(paths.map((path) => expect.stringContaining(path)))
})

test('only those that broke the contract, and how many they are', async () => {
  const simulator = await open()
  const only = simulator.field('只看违反契约的')
  expect(simulator.panel().text()).toContain('只看违反契约的（1）')
  await only.setValue(true)
  expect(rows(simulator)).toHaveLength(1)
  await simulator.type('筛选请求', 'lottery')
  expect(simulator.panel().text()).toContain('没有符合的请求')
})

test('opened, a request shows what was sent, what came back, and what is wrong with it', async () => {
  const simulator = await open()
  await simulator.pressHere('POST')
  const [text] = rows(simulator)
  for (const part of ['"skin": "wheel"', '"amount": 388', 'answer.amount: expected string']) expect(text).toContain(part)
  await simulator.pressHere('POST')
  expect(rows(simulator)[0]).not.toContain('"skin"')
})

test('the count helper answers as an assertion would', async () => {
  const { type, pressHere, said } = await open()
  await type('接口', 'draw.drawPrize')
  await pressHere('数一数')
  expect(said('status')).toEqual(['符合的请求有 1 条'])
})

test('a body that is no JSON object is told', async () => {
  const { type, pressHere, said } = await open()
  await type('请求内容里有（JSON）', '{skin}')
  await pressHere('数一数')
  expect(said('alert')).toEqual([expect.stringContaining('JSON 对象')])
})

test('the log is cleared', async () => {
  const simulator = await open()
  await simulator.pressHere('清空')
  expect(rows(simulator)).toEqual([])
  expect(simulator.panel().text()).toContain('还没有请求')
})
