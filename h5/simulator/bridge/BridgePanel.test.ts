import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { openPanel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('故障', opening)

test.each<[string, Partial<BridgeSettings>]>([
  ['旧版 2.8', { client: 'old' }],
  ['不在企业微信里', { client: 'outside' }],
  ['一律判错', { signature: 'rejected' }],
  ['总是发送', { person: 'confirms' }],
  ['总是取消', { person: 'cancels' }],
])('the client at the desk: %s', async (name, changes) => {
  const { bank, pressHere } = await open()
  await pressHere(name)
  expect(bank.bridge).toEqual({ ...defaultBridge, ...changes })
})

test('a silent host, and back', async () => {
  const { bank, panel, settle } = await open()
  const pressed = panel().findAll('[aria-labelledby="bridge-title"] button').filter((it) => it.text() === '一直不回应')
  await pressed[0]!.trigger('click')
  await settle()
  expect(bank.bridge.answers).toBe('silent')
})

test('the entry is chosen, or follows what is open', async () => {
  const { bank, type } = await open()
  await type('页面入口', 'normal')
  expect(bank.bridge.entry).toBe('normal')
  await type('页面入口', 'auto')
  expect(bank.bridge.entry).toBeNull()
})

test('functions are denied one by one, and allowed again', async () => {
  const { bank, field, settle } = await open()
  for (const name of ['sendChatMessage', 'getContext']) await field(name).trigger('change').then(settle)
  expect(bank.bridge.denied).toEqual(['sendChatMessage', 'getContext'])
  await field('sendChatMessage').trigger('change')
  await settle()
  expect(bank.bridge.denied).toEqual(['getContext'])
})

test('what a scenario denied is in the list', async () => {
  const { bank, field, settle } = await open()
  bank.bridge = { ...defaultBridge, denied: ['imagePreview'] }
  bank.version += 1
  await settle()
  expect(field('imagePreview').element.checked).toBe(true)
})

test('switches that were not taken stay as they were', async () => {
  const { pressHere, said, panel } = await open({ failing: { setBridge: 'INTERNAL_ERROR' } })
  await pressHere('旧版 2.8')
  expect(said('alert')).toHaveLength(1)
  expect(panel().findAll('[aria-pressed="true"]').map((it) => it.text())).toContain('当前版本')
})
