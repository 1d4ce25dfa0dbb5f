import { beforeEach, expect, test } from 'vitest'
import { decideHeldAdds } from '../add-check/decide-held-adds'
import { listHeldAdds } from '../add-check/list-held-adds'
import { add, shareDevice } from '../add-check/testing/adds'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { useDemoWorld } from '../testing/demo-world'
import { setTarget } from './set-target'
import { showRanking } from './show-ranking'

const world = useDemoWorld()

const DAY = '2026-03-12T09:00:00+08:00'
const BOSS = 'zhou-mingyuan'
/** The demo's own contacts are of the month before. */
beforeEach(() => world().clock.moveTo(new Date('2026-03-12T18:00:00+08:00')))

/** Makes and approves for the head office. */
const make = () => world().db.query("update manager set roles = '{operator,approver}' where id = $1", [BOSS])
const show = (staffId = BOSS, month = '2026-03') => showRanking(world(), staffId, month)
const lineOf = async (managerId: string) => (await show()).managers.find((it) => it.managerId === managerId)!
const decide = (verdict: 'counts' | 'excluded', change: object = {}) =>
  decideHeldAdds(world(), BOSS, { managerId: 'lin-wanqing', day: '2026-03-12' as never, reason: 'manyStrangers', verdict, note: '网点沙龙当天的来客', ...change })

test('more than 20 who are no customers of the bank on one day are held apart, 20 are not (R7)', async () => {
  await make()
  await add(world().db, { name: 'guest', count: 20, at: DAY, areStrangers: true })
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 20, held: 0 })
  await add(world().db, { name: 'one-more', count: 1, at: '2026-03-12T23:59:59+08:00', areStrangers: true })
  await add(world().db, { name: 'customer', count: 4, at: DAY })
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 4, held: 21 })
  await add(world().db, { name: 'next-day', count: 1, at: '2026-03-13T00:00:00+08:00', areStrangers: true })
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 5, held: 21 })
})

test('of customers who gave more than three phones on one device none counts; three are a family (R7)', async () => {
  await make()
  const ids = await add(world().db, { name: 'kin', count: 4, at: DAY })
  await shareDevice(world().db, ids.slice(0, 3))
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 4, held: 0 })
  await shareDevice(world().db, ids.slice(3))
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 0, held: 4 })
  expect((await listHeldAdds(world(), BOSS)).cases).toEqual([{
    managerId: 'lin-wanqing', managerName: '林晚晴', branchName: '杭州西湖支行', day: '2026-03-12', reason: 'sharedDevice', count: 4, limit: 3,
    names: ['客**', '客**', '客**', '客**'], canDecide: true,
  }])
})

test('what a second person lets count counts, what he excludes never does, and neither is asked about again (R7, K13)', async () => {
  await make()
  await add(world().db, { name: 'guest', count: 21, at: DAY, areStrangers: true })
  await add(world().db, { name: 'kin', count: 22, at: '2026-03-11T09:00:00+08:00', areStrangers: true })
  expect(await decide('counts')).toMatchObject({ outcome: 'decided', cases: [{ day: '2026-03-11', count: 22 }] })
  expect(await decide('excluded', { day: '2026-03-11', note: '都是亲友' })).toEqual({ outcome: 'decided', cases: [] })
  expect(await decide('counts', { day: '2026-03-11' })).toEqual({ outcome: 'gone', cases: [] })
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 21, held: 0, excluded: 22 })
})

test('nobody decides of his own adds, and a branch of no other branch’s (K13, K6)', async () => {
  await make()
  await add(world().db, { name: 'guest', count: 21, at: DAY, areStrangers: true })
  await world().db.query("update manager set roles = '{manager,approver}' where id in ('lin-wanqing', 'lou-siyuan')")
  const by = (staffId: string) => decideHeldAdds(world(), staffId, { managerId: 'lin-wanqing', day: '2026-03-12' as never, reason: 'manyStrangers', verdict: 'counts', note: '是' })
  await expect(by('lin-wanqing')).rejects.toMatchObject({ code: 'OWN_WORK' })
  await expect(by('lou-siyuan')).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  expect((await listHeldAdds(world(), 'lou-siyuan')).cases).toEqual([])
  expect((await listHeldAdds(world(), 'lin-wanqing')).cases).toMatchObject([{ canDecide: false }])
})

test('whom a manager had before, and who adds him again, is won once (R4)', async () => {
  await make()
  await add(world().db, { name: 'old', count: 3, at: '2026-02-28T23:59:59+08:00' })
  await add(world().db, { name: 'old', count: 3, at: DAY })
  await add(world().db, { name: 'new', count: 2, at: DAY })
  await add(world().db, { name: 'new', count: 2, at: '2026-03-20T09:00:00+08:00' })
  expect(await lineOf('lin-wanqing')).toMatchObject({ counted: 2 })
  expect((await show(BOSS, '2026-02')).managers.find(({ managerId }) => managerId === 'lin-wanqing')!.counted).toBeGreaterThanOrEqual(3)
})

test('ties share a rank, a branch is the sum of its managers, and held adds lift nobody (D21)', async () => {
  await make()
  await add(world().db, { name: 'lin', count: 5, at: DAY })
  await add(world().db, { name: 'shen', count: 5, at: DAY, managerId: 'shen-jiahe' })
  await add(world().db, { name: 'lou', count: 7, at: DAY, managerId: 'lou-siyuan' })
  await add(world().db, { name: 'held', count: 30, at: DAY, managerId: 'shen-jiahe', areStrangers: true })
  const { managers, branches } = await show()
  expect(managers.slice(0, 4).map(({ managerId, counted, rank }) => [managerId, counted, rank])).toEqual([
    ['lou-siyuan', 7, 1], ['lin-wanqing', 5, 2], ['shen-jiahe', 5, 2], [expect.any(String), 0, 4],
  ])
  for (const branch of branches) {
    const members = managers.filter(({ branchId }) => branchId === branch.branchId)
    for (const key of ['counted', 'held', 'excluded'] as const) expect(members.reduce((sum, it) => sum + it[key], 0), `${branch.name} ${key}`).toBe(branch[key])
  }
  expect(branches[0]).toMatchObject({ name: '杭州西湖支行', counted: 10, held: 30, rank: 1 })
})

test('a target holds from its month on until another is set; a branch’s is the sum (D21)', async () => {
  await make()
  const set = (managerId: string, month: string, adds: number) => setTarget(world(), BOSS, { month, managerId, adds })
  await set('lin-wanqing', '2026-01', 60)
  await set('lin-wanqing', '2026-03', 80)
  await set('shen-jiahe', '2026-02', 40)
  const targets = async (month: string) => (await show(BOSS, month)).branches.find(({ name }) => name === '杭州西湖支行')!.target
  expect([await targets('2025-12'), await targets('2026-01'), await targets('2026-02'), await targets('2026-03')]).toEqual([null, 60, 100, 120])
})

test('a manager sees his own line and his rank in his branch, a branch its own managers (K6)', async () => {
  await add(world().db, { name: 'shen', count: 2, at: DAY, managerId: 'shen-jiahe' })
  await add(world().db, { name: 'lin', count: 1, at: DAY })
  const own = await show('lin-wanqing')
  expect(own).toMatchObject({ scope: 'own', managers: [{ managerId: 'lin-wanqing', rank: 2, counted: 1 }], branches: [], canSetTargets: false })
  await world().db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  const branch = await show('qian-yifan')
  expect([branch.scope, branch.among, new Set(branch.managers.map(({ branchId }) => branchId)).size]).toEqual(['branch', own.among, 1])
  await expect(setTarget(world(), 'qian-yifan', { month: '2026-03', managerId: 'lou-siyuan', adds: 9 })).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
})

test('what was said of a customer’s add is told to him, and erased when he asks for it (K2)', async () => {
  await make()
  await add(world().db, { name: 'guest', count: 21, at: DAY, areStrangers: true })
  await decide('excluded')
  expect((await ownRecord(world(), 'guest-1')).traces.addVerdicts).toBe(1)
  await eraseNotes(world(), 'guest-1')
  expect((await ownRecord(world(), 'guest-1')).traces.addVerdicts).toBe(0)
})
