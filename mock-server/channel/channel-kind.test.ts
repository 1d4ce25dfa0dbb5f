import { expect, test } from 'vitest'
import { channelsByKind, conversionOf, fansOf } from '#shared/channel/channel-kpi'
import { come } from '../funnel/testing/comers'
import { showFunnel } from '../funnel/show-funnel'
import { R13, useDemoWorld } from '../testing/demo-world'
import { listChannels } from './list-channels'
import { makePrintBatch } from './make-print-batch'
import { setChannelKind, type ChannelChange } from './set-channel-kind'

const world = useDemoWorld()

const BOSS = 'zhou-mingyuan'
const list = async (staffId = BOSS) => (await listChannels(world().db, staffId)).channels
const set = (channelCode: string, change: Partial<ChannelChange> = {}, staffId = BOSS) => setChannelKind(world().db, staffId, { channelCode, kind: 'exposure', ground: 'bank', ...change })

test('what is printed is to be seen, a manager’s own link works with his contacts (R25)', async () => {
  const code = await makePrintBatch(world(), 'lin-wanqing', '春季集市展架')
  const kinds = Object.fromEntries((await list()).map((it) => [it.code, [it.kind, it.ground, it.isPrinted]]))
  expect(kinds[code]).toEqual(['exposure', 'other', true])
  expect(kinds['xihu-02']).toEqual(['operate', 'wechat', false])
})

test('an exposure channel is judged by the fans it won, an operating one by whom it converted, each kind by itself (R25)', async () => {
  const { db } = world()
  await come(db, { name: 'seen', count: 3, at: '2026-02-12T09:00:00+08:00', addedAt: null, channel: 'xihu-01' })
  await come(db, { name: 'fan', count: 5, at: '2026-02-12T09:00:00+08:00', channel: 'xihu-01' })
  await come(db, { name: 'met', count: 15, at: '2026-02-12T09:00:00+08:00', managerId: 'shen-jiahe', channel: 'xihu-02', has: ['joined'] })
  await come(db, { name: 'won', count: 5, at: '2026-02-12T09:00:00+08:00', managerId: 'shen-jiahe', channel: 'xihu-02', has: ['joined', 'informed', 'drawn'] })
  await set('xihu-01')
  const { parts } = await showFunnel(world(), BOSS, { campaignId: R13, by: 'channel', days: 'all' })
  const [exposure, operate] = channelsByKind(parts)
  expect(exposure!.parts.map(({ id, figures }) => [id, fansOf(figures.steps)])).toEqual([['xihu-01', 5]])
  expect(operate!.parts.map(({ id, figures }) => [id, conversionOf(figures.steps)])).toEqual([['xihu-02', { part: 5, whole: 20 }]])
})

test('split otherwise than by channel nothing has a kind', async () => {
  await come(world().db, { name: 'one', count: 1, at: '2026-02-12T09:00:00+08:00' })
  expect((await showFunnel(world(), BOSS, { campaignId: R13, by: 'manager', days: 'all' })).parts[0]).not.toHaveProperty('kind')
})

test('an operator changes the channels of his office, a branch none of another’s (K6)', async () => {
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  expect(await set('xihu-02', { ground: 'wechat' }, 'qian-yifan')).toMatchObject({ code: 'xihu-02', kind: 'exposure', ground: 'wechat' })
  expect((await list()).find(({ code }) => code === 'xihu-02')).toMatchObject({ kind: 'exposure', ground: 'wechat' })
  await expect(set('binjiang-01', {}, 'qian-yifan')).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' })
  await expect(set('nowhere')).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' })
})

test('a manager reads his own, who works for a branch its own, and only an operator may change', async () => {
  const mine = await listChannels(world().db, 'lin-wanqing')
  expect([new Set(mine.channels.map(({ managerName }) => managerName)), mine.canChange]).toEqual([new Set(['林晚晴']), false])
  expect((await listChannels(world().db, BOSS)).canChange).toBe(true)
})
