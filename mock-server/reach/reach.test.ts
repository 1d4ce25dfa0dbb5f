import { expect, test } from 'vitest'
import { resumeMessages, stopMessages } from '../privacy/stop-messages'
import { useDemoWorld } from '../testing/demo-world'
import { findStanding } from './find-standing'
import { reserveReach, type WantedForOne } from './reserve-reach'
import { settleReach } from './settle-reach'

const world = useDemoWorld()

const ZHOU = 'cust-02'

let keys = 0
const reserve = (change: Partial<WantedForOne> = {}) =>
  reserveReach(world(), { customerId: ZHOU, managerId: 'lin-wanqing', kind: 'marketing', title: '新客见面礼', idempotencyKey: `key-${++keys}`, ...change })

const settle = (reachId: string, outcome: 'sent' | 'cancelled', managerId = 'lin-wanqing') =>
  settleReach(world(), { reachId, customerId: ZHOU, managerId, outcome })

const standing = () => findStanding(world().db, world(), ZHOU)
const rows = () => world().db.query('select manager_id, kind, title, sent_at, cancelled_at from reach order by reserved_at, id')
const moveTo = (instant: string) => world().clock.moveTo(new Date(instant))

async function send(change: Partial<WantedForOne> = {}): Promise<string> {
  const { reachId } = await reserve(change)
  await settle(reachId!, 'sent', change.managerId)
  return reachId!
}

test('two messages about campaigns in seven days, then none until the day that is told; whoever sends them (S20)', async () => {
  await send()
  moveTo('2026-02-14T10:00:00+08:00')
  await send({ managerId: 'shen-jiahe' })
  const refusal = { allowed: false, reason: 'capReached', nextAllowedAt: '2026-02-19T00:00:00.000Z', nextAllowedOn: '2026-02-19', reachId: null }
  expect(await reserve()).toEqual(refusal)
  moveTo('2026-02-18T21:00:00+08:00')
  expect(await reserve()).toEqual(refusal)
  moveTo('2026-02-19T08:00:00+08:00')
  expect(await reserve()).toMatchObject({ allowed: true, reason: null })
  expect(await reserve()).toMatchObject({ nextAllowedOn: '2026-02-21' })
})

test('what was sent is written down with the manager and what it was', async () => {
  await send()
  expect(await rows()).toEqual([{ manager_id: 'lin-wanqing', kind: 'marketing', title: '新客见面礼', sent_at: world().clock.now(), cancelled_at: null }])
})

test('of two managers who ask at once for the last place one gets it', async () => {
  await send()
  const answers = await Promise.all(['lin-wanqing', 'shen-jiahe', 'qian-yifan', 'lin-wanqing'].map((managerId) => reserve({ managerId })))
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(1)
})

test('a place is kept while WeCom still asks, and given back by a message that was not sent', async () => {
  await send()
  const { reachId } = await reserve()
  expect(await reserve({ managerId: 'shen-jiahe' })).toMatchObject({ reason: 'capReached' })
  expect(await settle(reachId!, 'cancelled')).toBe('cancelled')
  expect(await reserve({ managerId: 'shen-jiahe' })).toMatchObject({ allowed: true })
})

test('the same key is the same place, also after it was given back', async () => {
  const first = await reserve({ idempotencyKey: 'tapped-twice' })
  expect(await reserve({ idempotencyKey: 'tapped-twice' })).toEqual(first)
  await settle(first.reachId!, 'cancelled')
  expect(await reserve({ idempotencyKey: 'tapped-twice' })).toEqual(first)
  expect(await standing()).toMatchObject({ marketingLeft: 1 })
})

test('a key by which a service message was sent lets no marketing through', async () => {
  await send()
  await send()
  await send({ kind: 'service', idempotencyKey: 'one-key' })
  expect(await reserve({ idempotencyKey: 'one-key' })).toMatchObject({ allowed: false })
})

test('what was sent stays sent, and what was given back too early counts after all', async () => {
  const reachId = await send()
  expect(await settle(reachId, 'cancelled')).toBe('sent')
  const { reachId: early } = await reserve()
  await settle(early!, 'cancelled')
  expect(await settle(early!, 'sent')).toBe('sent')
  expect(await standing()).toMatchObject({ reason: 'capReached', marketingLeft: 0 })
})

test('what nobody tells the end of counts as sent', async () => {
  await reserve()
  await reserve()
  expect(await standing()).toMatchObject({ reason: 'capReached' })
})

test('a place of somebody else’s is not found', async () => {
  const { reachId } = await reserve()
  await expect(settle(reachId!, 'sent', 'shen-jiahe')).rejects.toMatchObject({ code: 'REACH_NOT_FOUND' })
})

test('who has opted out is sent nothing from that moment, and no date is promised; until he wants it again (K12)', async () => {
  await stopMessages(world(), ZHOU)
  expect(await reserve()).toEqual({ allowed: false, reason: 'optedOut', nextAllowedAt: null, nextAllowedOn: null, reachId: null })
  await resumeMessages(world(), ZHOU)
  expect(await reserve()).toMatchObject({ allowed: true })
})

test('nothing is sent at night, and it is told when the morning begins', async () => {
  moveTo('2026-02-12T21:30:00+08:00')
  expect(await reserve()).toMatchObject({ allowed: false, reason: 'quietHours', nextAllowedAt: '2026-02-13T00:00:00.000Z', nextAllowedOn: '2026-02-13' })
  moveTo('2026-02-13T08:00:00+08:00')
  expect(await reserve()).toMatchObject({ allowed: true })
})

test('a service message is never held back and takes no place, but it is written down', async () => {
  moveTo('2026-02-12T23:00:00+08:00')
  await stopMessages(world(), ZHOU)
  await send({ kind: 'service', title: '到账提醒' })
  await resumeMessages(world(), ZHOU)
  expect(await rows()).toMatchObject([{ kind: 'service', title: '到账提醒' }])
  expect(await standing()).toMatchObject({ reason: 'quietHours', marketingLeft: 2 })
})
