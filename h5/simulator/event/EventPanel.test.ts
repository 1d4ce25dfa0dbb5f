import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { freshBank } from '../testing/bank-in-memory'
import { openPanel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('故障', opening)

test('events are sent several times, and held until they are let go in or out of order', async () => {
  const { bank, pressHere, panel, settle } = await open()
  await pressHere('3 次')
  await pressHere('先扣住')
  bank.held = 2
  bank.version += 1
  await settle()
  expect(bank.events).toEqual({ times: 3, order: 'held' })
  expect(panel().text()).toContain('已扣住 2 个事件')
  await pressHere('打乱放行')
  expect(bank.events).toEqual({ times: 3, order: 'shuffled' })
  expect(panel().text()).not.toContain('已扣住')
})

test('in order, too', async () => {
  const { bank, pressHere } = await open({ bank: { ...freshBank(), events: { times: 1, order: 'held' } } })
  await pressHere('按顺序放行')
  expect(bank.events.order).toBe('asHappened')
})

test('what was sent to the product is listed with its answer', async () => {
  const deliveries = [
    { id: 2, event: 'del_follow_user', sentAt: '2026-02-12T02:01:00.000Z', status: null },
    { id: 1, event: 'add_external_contact', sentAt: '2026-02-12T02:00:00.000Z', status: 200 },
  ]
  const { panel } = await open({ bank: { ...freshBank(), deliveries } })
  expect(panel().findAll('details li').map((it) => it.text())).toEqual(['10:01del_follow_user未回应', '10:00add_external_contact200'])
})
