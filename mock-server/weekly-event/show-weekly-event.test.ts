import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { showWeeklyEvent } from './show-weekly-event'

const world = useDemoWorld()

const showAt = (instant: string, customerId = 'cust-01') => {
  world().clock.moveTo(new Date(instant))
  return showWeeklyEvent(world(), customerId)
}

test('on Friday before its start the event is today, and from its start on the next Friday (C29)', async () => {
  expect(await showAt('2026-02-13T19:59:59+08:00')).toMatchObject({ startsOn: '2026-02-13', today: '2026-02-13', startsAt: '2026-02-13T12:00:00.000Z' })
  expect(await showAt('2026-02-13T20:00:00+08:00')).toMatchObject({ startsOn: '2026-02-20', today: '2026-02-13' })
})

test('all through a week the same theme is shown, and another one the week after', async () => {
  const monday = await showAt('2026-02-09T00:00:00+08:00')
  const friday = await showAt('2026-02-13T19:00:00+08:00')
  expect(friday.title).toBe(monday.title)
  expect((await showAt('2026-02-14T19:00:00+08:00')).title).not.toBe(monday.title)
})

test('it is held in the group of the customer, where he has one (C20)', async () => {
  expect((await showAt('2026-02-12T10:00:00+08:00', 'cust-05')).groupName).toBe('西湖邻里福利群')
  expect((await showAt('2026-02-12T10:00:00+08:00', 'cust-01')).groupName).toBeNull()
})
