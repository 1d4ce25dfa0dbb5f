import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Fault } from '#shared/traffic/contract'
import { freshBank } from '../testing/bank-in-memory'
import { openPanel, type Panel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('故障', opening)
const shown = ({ panel }: Panel) =>
  panel().findAll('[aria-label="已设置的接口故障"] li').map((it) => it.text())

test.each<[string, string | null, Fault['kind'], string]>([
  ['status', '503', { name: 'status', status: 503 }, '直接返回错误码 503'],
  ['delay', '3000', { name: 'delay', ms: 3000 }, '延迟 3000 毫秒'],
  ['throttle', '200', { name: 'throttle', bytesPerSecond: 200 }, '限速 200 字节每秒'],
  ['drop', null, { name: 'drop' }, '处理前断线'],
  ['dropAfterCommit', null, { name: 'dropAfterCommit' }, '提交后断线'],
  ['repeat', null, { name: 'repeat' }, '重复执行一次'],
  ['silence', null, { name: 'silence' }, '一直不回应'],
  ['garbage', null, { name: 'garbage' }, '返回别的网页'],
])('%s with %s is set for one endpoint, twice', async (name, amount, kind, words) => {
  const simulator = await open()
  await simulator.type('接口', 'draw.drawPrize')
  await simulator.type('发生什么', name)
  if (amount) await simulator.panel().findAll('input[type="number"]')[0]!.setValue(amount)
  await simulator.type('次数（不填为一直）', '2')
  await simulator.pressHere('设置故障')
  expect(simulator.bank.faults).toEqual([{ route: 'draw.drawPrize', kind, times: 2 }])
  expect(shown(simulator)).toEqual([`draw.drawPrize ${words}，还有 2 次取消`])
})

test('without a number it lasts until it is taken back', async () => {
  const simulator = await open()
  await simulator.type('次数（不填为一直）', '')
  await simulator.pressHere('设置故障')
  expect(shown(simulator)).toEqual(['全部接口 直接返回错误码 500，直到取消取消'])
})

test('a fault joins those that are still there; what requests used up meanwhile is not set again', async () => {
  const used: Fault = { route: 'draw.drawPrize', kind: { name: 'drop' }, times: 1 }
  const lasting: Fault = { route: '*', kind: { name: 'delay', ms: 100 }, times: null }
  const simulator = await open({ bank: { ...freshBank(), faults: [used, lasting] } })
  simulator.bank.faults = [lasting]
  await simulator.pressHere('设置故障')
  expect(simulator.bank.faults.map(({ kind }) => kind.name)).toEqual(['delay', 'status'])
})

test('one fault is taken back, or all', async () => {
  const one: Fault = { route: 'draw.drawPrize', kind: { name: 'drop' }, times: 1 }
  const simulator = await open({ bank: { ...freshBank(), faults: [one, { ...one, route: '*' }] } })
  await simulator.press('取消 draw.drawPrize 的故障')
  expect(simulator.bank.faults.map(({ route }) => route)).toEqual(['*'])
  await simulator.pressHere('全部取消')
  expect(simulator.bank.faults).toEqual([])
  expect(simulator.panel().text()).toContain('没有故障，接口都正常')
})

test('a fault the server refuses is said so', async () => {
  const { pressHere, said } = await open({ failing: { setFaults: 'ROUTE_NOT_FOUND' } })
  await pressHere('设置故障')
  expect(said('alert')).toEqual(['页面不存在'])
})

test("WeCom's server answers wrongly as often as QA wants, and is put right again", async () => {
  const { bank, type, pressHere, panel, settle } = await open()
  await type('企业微信接口', 'externalcontact/mark_tag')
  await type('怎么回答', 'rateLimited')
  await type('连续几次', '3')
  await panel().get('[aria-labelledby="wecom-faults-title"] form').trigger('submit')
  await settle()
  expect(bank.serverFaults).toEqual([{ api: 'externalcontact/mark_tag', fault: 'rateLimited', times: 3 }])
  expect(panel().text()).toContain('externalcontact/mark_tag 接口超限（45009），3 次')
  await pressHere('全部取消')
  expect(bank.serverFaults).toEqual([])
})

test('what a scenario or another page has set of the systems outside is marked', async () => {
  const bank = freshBank()
  Object.assign(bank, { bankCore: 'garbage', sms: 'timeout', issuer: 'slow', serverFaults: [{ api: '*', fault: 'busy', times: 2 }] })
  const { panel } = await open({ bank })
  const chosen = panel().findAll('[aria-labelledby="bank-faults-title"] [aria-pressed="true"]').map((it) => it.text())
  expect(chosen).toEqual(['返回乱码', '超时', '变慢'])
  expect(panel().get('[aria-label="已设置的企业微信服务器故障"]').text()).toContain('2 次')
})

test('what was set of bank core, text messages and issuer is marked, until the world begins anew', async () => {
  const { bank, press, pressHere, panel, settle } = await open()
  const chosen = () => panel().findAll('[aria-labelledby="bank-faults-title"] [aria-pressed="true"]').map((it) => it.text())
  await press('超时', 'QA 面板')
  const sms = panel().findAll('[role="group"]').find((it) => it.text().startsWith('短信平台'))!
  await sms.findAll('button').find((it) => it.text() === '报错 500')!.trigger('click')
  await settle()
  await pressHere('拒绝发放')
  expect(chosen()).toEqual(['超时', '报错 500', '拒绝发放'])
  expect(bank.sms).toBe('error500')
  await pressHere('重置')
  await pressHere('重置演示数据')
  await pressHere('确定重置')
  await pressHere('故障')
  expect(chosen()).toEqual(['正常', '正常', '正常'])
})
