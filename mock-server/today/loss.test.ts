import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { drawPrize } from '../draw/draw-prize'
import { makeReady } from '../scenario/ready-customer'
import { showTimeline } from '../timeline/show-timeline'
import { R13, useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import type { ContactEvent } from '../wecom/event'
import { onContactEvent } from '../wecom/on-contact-event'
import { losses } from './from-losses'

const world = useDemoWorld()
const app = useTestApp(world)

const PAIR = { customerId: ZHOU.id, managerId: 'lin-wanqing' }
const wecom = () => app().outside.wecom
const alerts = () => losses.list(world(), PAIR.managerId, world().clock.now())
const read = () => losses.settle!(world(), PAIR.managerId, PAIR.customerId)
const passHour = () => world().clock.moveTo(new Date(world().clock.now().getTime() + 60 * 60 * 1000))

beforeEach(async () => {
  await wecom().scanContactCode(PAIR.customerId, PAIR.managerId)
  passHour()
})

test('a customer who deletes the manager is told to him once, however often WeCom tells it (D22)', async () => {
  await wecom().setEvents({ times: 3, order: 'asHappened' })
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  expect(await alerts()).toMatchObject([{ id: ZHOU.id, customerName: '周若楠', label: '流失提醒', at: '2026-02-12T03:00:00.000Z' }])
  expect(await losses.list(world(), 'shen-jiahe', world().clock.now())).toEqual([])
})

test('whom the manager deleted himself he knows of: the timeline says who it was, and nothing waits for him', async () => {
  const told = async () => (await showTimeline(app().deps, ZHOU.id, 'exchange', 'newest')).entries.map(({ kind }) => kind).filter((kind) => kind.startsWith('deleted'))
  await wecom().deleteContact({ ...PAIR, by: 'member' })
  expect([await alerts(), await told()]).toEqual([[], ['deletedByManager']])
  passHour()
  await wecom().scanContactCode(PAIR.customerId, PAIR.managerId)
  passHour()
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  expect(await alerts()).toMatchObject([{ title: '把您从企业微信好友里删除了' }])
  expect(await told()).toEqual(['deletedByCustomer', 'deletedByManager'])
})

test('it stands in his day, and one tap puts it away for good', async () => {
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  const { today } = await clientOfManager(app().url, PAIR.managerId)
  expect((await today.listToday()).items).toMatchObject([{ source: 'loss', doneText: '知道了' }])
  await today.doneToday({ params: { source: 'loss', itemId: ZHOU.id } })
  await today.doneToday({ params: { source: 'loss', itemId: ZHOU.id } })
  expect((await today.listToday()).items).toEqual([])
})

test('the same loss told again after it was read is no news', async () => {
  const event: ContactEvent = { kind: 'delete', userId: 'LinWanQing', externalUserId: ZHOU.externalUserId, happenedAt: world().clock.now(), state: null, welcomeCode: null }
  await onContactEvent(app().deps, event)
  await read()
  await onContactEvent(app().deps, event)
  await onContactEvent(app().deps, { ...event, happenedAt: new Date(event.happenedAt.getTime() - 60_000) })
  expect(await alerts()).toEqual([])
})

test('who came back is no loss, and who goes once more is one again', async () => {
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  await read()
  passHour()
  await wecom().scanContactCode(PAIR.customerId, PAIR.managerId)
  expect(await alerts()).toEqual([])
  passHour()
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  expect(await alerts()).toHaveLength(1)
})

test('however the events of a coming and going arrive, there is one alert in the end', { timeout: 60_000 }, async () => {
  const at = (minute: number) => new Date(world().clock.now().getTime() + minute * 60_000)
  const lived = (['delete', 'add', 'delete', 'delete'] as const).map((kind, place): ContactEvent => ({
    kind, ...(kind === 'delete' && { endedBy: 'customer' as const }), userId: 'LinWanQing', externalUserId: ZHOU.externalUserId, happenedAt: at(place), state: null, welcomeCode: null,
  }))
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...lived, ...lived], { minLength: 8 }), async (events) => {
      await world().db.query('truncate contact_change, contact_standing, loss_read')
      for (const event of events) await onContactEvent(app().deps, event)
      expect(await alerts()).toMatchObject([{ at: at(2).toISOString() }])
    }),
    { numRuns: 15 },
  )
})

test('after a month it is no news any more', async () => {
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  world().clock.moveTo(new Date('2026-03-15T10:00:00+08:00'))
  expect(await alerts()).toEqual([])
})

test('what he has drawn stays his: his prize and its money are where they were (D22)', async () => {
  await makeReady(app().deps, R13, ZHOU.id, '13958167484')
  const campaign = await app().deps.campaigns.get(R13)
  const won = await drawPrize(app().deps, campaign, ZHOU.id, 'key-of-zhou')
  const money = async () => ({
    voucher: await world().db.query('select * from voucher'),
    pool: await world().db.query('select * from prize_pool'),
  })
  const before = await money()
  expect(before.voucher).toHaveLength(1)
  passHour()
  await wecom().deleteContact({ ...PAIR, by: 'customer' })
  expect(await alerts()).toHaveLength(1)
  expect(await money()).toEqual(before)
  expect(await drawPrize(app().deps, campaign, ZHOU.id, 'key-of-zhou')).toEqual(won)
})
