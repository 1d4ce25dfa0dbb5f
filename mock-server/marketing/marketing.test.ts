import { expect, test } from 'vitest'
import { costPerCustomer } from '#shared/funnel/cost'
import type { WrittenNode } from '#shared/marketing/contract'
import { sumFen, toFen } from '#shared/money/fen'
import { decideHeldAdds } from '../add-check/decide-held-adds'
import { add } from '../add-check/testing/adds'
import { republishCampaign } from '../campaign/publish-campaign'
import { showReturns } from '../deed/show-returns'
import { come } from '../funnel/testing/comers'
import { listCampaigns } from '../manager/list-campaigns'
import { R13, useDemoWorld } from '../testing/demo-world'
import { addNode, changeNode, removeNode } from './keep-nodes'
import { readNodes } from './node-row'
import { showNode } from './show-node'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'untagged', marketingNode: null }])

const BOSS = 'zhou-mingyuan'
const OPENING = 'opening-red-2026'
const SUMMER: WrittenNode = { name: '暑期亲子季', from: '2026-07-01' as WrittenNode['from'], until: '2026-08-31' as WrittenNode['until'], targetAdds: 500, targetCost: toFen(350) }
const put = (change: Partial<WrittenNode> = {}, staffId = BOSS) => addNode(world(), staffId, { ...SUMMER, ...change })
const show = (staffId = BOSS, nodeId = OPENING) => showNode(world(), staffId, nodeId)

test('the head office keeps the calendar, the latest first; the same node once more is there once (R31)', async () => {
  const { nodeId, outcome } = await put()
  expect(outcome).toBe('added')
  expect(await put()).toEqual({ outcome: 'added', nodeId })
  expect(await put({ until: '2026-08-30' as WrittenNode['until'] })).toEqual({ outcome: 'taken', nodeId })
  const nodes = await readNodes(world())
  expect(nodes.map(({ name, from, until, targetAdds, targetCost }) => [name, from, until, targetAdds, targetCost])).toEqual([
    ['暑期亲子季', '2026-07-01', '2026-08-31', 500, 350], ['2026 春耕季', '2026-04-01', '2026-05-31', 8_000, 400], ['2026 开门红', '2026-01-01', '2026-03-31', 20_000, 500],
  ])
})

test('a node is running on its last day, and over on the next', async () => {
  const phases = async (now: string) => {
    world().clock.moveTo(new Date(now))
    return (await readNodes(world())).map(({ phase }) => phase)
  }
  expect(await phases('2026-03-31T23:59:59+08:00')).toEqual(['notStarted', 'running'])
  expect(await phases('2026-04-01T00:00:00+08:00')).toEqual(['running', 'ended'])
})

test('of two who add a node of one name at the same moment one has added it', async () => {
  const answers = await Promise.all([put(), put({ targetAdds: 900 })])
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['added', 'taken'])
})

test('of two nodes that are given one name at the same moment one has it', async () => {
  const [one, other] = [await put(), await put({ name: '毕业季' })]
  const answers = await Promise.all([one, other].map(({ nodeId }) => changeNode(world().db, BOSS, nodeId, { ...SUMMER, name: '新学期' })))
  expect(answers.toSorted()).toEqual(['changed', 'taken'])
})

test('a node is changed under its id; two have not one name', async () => {
  const { nodeId } = await put()
  expect(await changeNode(world().db, BOSS, nodeId, { ...SUMMER, name: '暑期季', targetCost: null })).toBe('changed')
  expect((await readNodes(world()))[0]).toMatchObject({ nodeId, name: '暑期季', targetCost: null })
  expect(await changeNode(world().db, BOSS, nodeId, { ...SUMMER, name: '暑期季', targetAdds: 600 })).toBe('changed')
  expect(await changeNode(world().db, BOSS, nodeId, { ...SUMMER, name: '2026 开门红' })).toBe('taken')
  await expect(changeNode(world().db, BOSS, 'nowhere', SUMMER)).rejects.toMatchObject({ code: 'MARKETING_NODE_NOT_FOUND' })
})

test('a node with a campaign, or with a draft of one, stays; one without goes', async () => {
  const { nodeId } = await put()
  await world().db.query(`
    insert into campaign_draft (campaign_id, version, state, definition, is_template, made_by, updated_at)
    values ('coming', 1, 'draft', jsonb_build_object('marketingNode', $1::text), false, $2, now())`, [nodeId, BOSS])
  expect(await removeNode(world().db, BOSS, nodeId)).toBe('inUse')
  await world().db.query('delete from campaign_draft')
  expect(await removeNode(world().db, BOSS, OPENING)).toBe('inUse')
  expect([await removeNode(world().db, BOSS, nodeId), await removeNode(world().db, BOSS, nodeId)]).toEqual(['removed', 'removed'])
  expect((await readNodes(world())).map((it) => it.nodeId)).not.toContain(nodeId)
})

test('a branch’s operator keeps no calendar (K6)', async () => {
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  await expect(put({}, 'qian-yifan')).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  await expect(removeNode(world().db, 'qian-yifan', OPENING)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
})

test('开门红 counts who was added from its first day to its last, and what its campaigns cost, not what others did (R31)', async () => {
  const { db } = world()
  const before = (await show()).adds
  await add(db, { name: 'eve', count: 3, at: '2025-12-31T23:59:59+08:00' })
  await add(db, { name: 'first', count: 2, at: '2026-01-01T00:00:00+08:00' })
  await add(db, { name: 'last', count: 4, at: '2026-03-31T23:59:59+08:00' })
  await add(db, { name: 'after', count: 5, at: '2026-04-01T00:00:00+08:00' })
  await come(db, { name: 'ours', count: 10, at: '2026-02-12T09:00:00+08:00', has: ['joined', 'informed', 'drawn', 'paid'], amount: 388 })
  await come(db, { name: 'theirs', count: 3, at: '2026-02-12T09:00:00+08:00', has: ['joined', 'informed', 'drawn'], amount: 9_900 })
  await db.query("update participation set id = 'untagged:' || customer_id, campaign_id = 'untagged' where customer_id like 'theirs-%'")
  await db.query("update voucher set id = 'untagged:' || customer_id, campaign_id = 'untagged' where customer_id like 'theirs-%'")
  const { adds, campaigns, node, scope } = await show()
  expect([adds - before, scope, node.targetAdds]).toEqual([2 + 4 + 10 + 3, 'bank', 20_000])
  expect(campaigns).toEqual([{ campaignId: R13, name: '新客见面礼', joined: 10, spent: { paid: 3_880, reserved: 0 } }])
  expect(costPerCustomer(sumFen([campaigns[0]!.spent.paid, campaigns[0]!.spent.reserved]), 10)).toBe(388)
})

test('adds that are held apart reach no target, until they are said to count (R7)', async () => {
  const before = (await show()).adds
  await add(world().db, { name: 'guest', count: 21, at: '2026-03-12T09:00:00+08:00', areStrangers: true })
  expect((await show()).adds).toBe(before)
  world().clock.moveTo(new Date('2026-03-13T09:00:00+08:00'))
  await decideHeldAdds(world(), 'he-yingxue', { managerId: 'lin-wanqing', day: '2026-03-12' as never, reason: 'manyStrangers', verdict: 'counts', note: '网点沙龙' })
  expect((await show()).adds).toBe(before + 21)
})

test('a manager sees his own part, a branch its own (K6)', async () => {
  const { db } = world()
  await db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  const adds = async (staffId: string) => (await show(staffId)).adds
  const before = [await adds('shen-jiahe'), await adds('lin-wanqing'), await adds('qian-yifan')]
  await come(db, { name: 'hers', count: 4, at: '2026-03-12T09:00:00+08:00', managerId: 'shen-jiahe', has: ['joined'] })
  await come(db, { name: 'river', count: 2, at: '2026-03-12T09:00:00+08:00', managerId: 'lou-siyuan', has: ['joined'] })
  expect(await show('shen-jiahe')).toMatchObject({ scope: 'own', adds: before[0]! + 4, campaigns: [{ joined: 4 }] })
  expect(await show('lin-wanqing')).toMatchObject({ scope: 'own', adds: before[1]!, campaigns: [{ joined: 0 }] })
  expect(await show('qian-yifan')).toMatchObject({ scope: 'branch', adds: before[2]! + 4, campaigns: [{ joined: 4 }] })
})

test('whom two managers add is one, and a prize nobody took costs nothing', async () => {
  const { db } = world()
  const before = (await show()).adds
  const [first = ''] = await come(db, { name: 'both', count: 2, at: '2026-03-12T09:00:00+08:00', has: ['joined', 'informed', 'drawn'], amount: 388 })
  await db.query("insert into contact_change (customer_id, manager_id, kind, happened_at) values ($1, 'shen-jiahe', 'add', '2026-03-13T09:00:00+08:00')", [first])
  await db.query("update voucher set state = 'expired' where customer_id = $1", [first])
  expect(await show()).toMatchObject({ adds: before + 2, campaigns: [{ spent: { paid: 0, reserved: 388 } }] })
})

test('reports are filtered by the node: the list names it, and returns count its campaigns alone (R31)', async () => {
  const { db } = world()
  await come(db, { name: 'one', count: 2, at: '2026-02-12T09:00:00+08:00', has: ['joined'] })
  await come(db, { name: 'other', count: 5, at: '2026-02-12T09:00:00+08:00', has: ['joined'] })
  await db.query("update participation set id = 'untagged:' || customer_id, campaign_id = 'untagged' where customer_id like 'other-%'")
  const customers = async (node?: string) => (await showReturns(world(), BOSS, node)).segments.map(({ single }) => single.customers)
  expect([await customers(), await customers(OPENING), await customers('spring-2026')]).toEqual([[7], [2], []])
  const nodes = (await listCampaigns(world(), BOSS)).map(({ id, marketingNode }) => [id, marketingNode?.name ?? null])
  expect(nodes.toSorted()).toEqual([[R13, '2026 开门红'], ['untagged', null]])
})

test('a campaign is of the node that its newest publication names', async () => {
  const { db, campaigns, clock } = world()
  const definition = await campaigns.get('untagged')
  await db.transaction((tx) => republishCampaign(tx, { ...definition, marketingNode: 'spring-2026' }, clock.now(), { version: 2, submittedBy: null, approvedBy: null }))
  expect((await readNodes(world())).map(({ nodeId, campaigns: count }) => [nodeId, count])).toEqual([['spring-2026', 1], [OPENING, 1]])
})
