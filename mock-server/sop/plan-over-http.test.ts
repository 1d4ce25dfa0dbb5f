import { beforeEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { SopPlan } from '#shared/sop/contract'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { beginMarch, KEEPER } from './testing/march'

const world = useDemoWorld()
const app = useTestApp(world)

type Desk = Awaited<ReturnType<typeof clientOfManager>>['sop']
let desk: Desk

beforeEach(async () => {
  await beginMarch(world())
  desk = (await clientOfManager(app().url, KEEPER)).sop
})

type Change = (slot: SopPlan['slots'][number]) => Partial<SopPlan['slots'][number]>

async function save(change: Change, version?: number) {
  const plan = await desk.showSopPlan()
  return desk.saveSopPlan({ body: { version: version ?? plan.version, slots: plan.slots.map((it) => ({ ...it, ...change(it) })) } })
}

test('a branch that has written none has the bank’s, which is active', async () => {
  expect(await desk.showSopPlan()).toMatchObject({ version: 0, isActive: true, problems: [], warnings: [], mostPerWeek: { managed: 5, assisted: 2 } })
})

test('what is written is the branch’s own, and not active until it is activated; another branch keeps the bank’s', async () => {
  expect(await save(({ kind }) => (kind === 'offer' ? { time: '11:30' } : {}))).toMatchObject({ outcome: 'saved', plan: { version: 1, isActive: false } })
  expect(await desk.activateSopPlan({ body: { version: 1 } })).toMatchObject({ outcome: 'activated', plan: { isActive: true, activatedAt: '2026-03-02T00:00:00.000Z' } })
  const { sop } = await clientOfManager(app().url, 'bao-xinyue')
  expect(await sop.showSopPlan()).toMatchObject({ version: 0 })
  const colleague = await clientOfManager(app().url, 'lin-wanqing')
  expect(await colleague.sop.showSopPlan()).toMatchObject({ version: 1, isActive: true })
})

test('a slot with no script cannot be activated, and all that is missing is told (S5)', async () => {
  await save(({ kind, turns }) => (kind === 'offer' ? { turns: turns.map((it, turn) => ({ ...it, text: turn === 1 ? '' : it.text })), isForAssisted: true } : {}))
  const answer = await desk.activateSopPlan({ body: { version: 1 } })
  expect(answer).toMatchObject({
    outcome: 'refused',
    plan: { isActive: false, problems: [{ code: 'noScript', slotId: 'wednesday-offer', turn: 1 }, { code: 'overCap', groupKind: 'assisted', sends: 3, most: 2 }] },
  })
  expect(await world().db.query("select active_slots from sop_plan where id <> 'bank'")).toEqual([{ active_slots: null }])
})

test('an event with less to win than a game, or moved, is refused or warned of (G13)', async () => {
  await save(({ kind }) => (kind === 'event' ? { mostPrize: toFen(1000), time: '20:30' } : {}))
  expect(await desk.activateSopPlan({ body: { version: 1 } })).toMatchObject({
    outcome: 'refused', plan: { problems: [{ code: 'eventPrizeLow', mostGamePrize: 1000 }], warnings: [{ code: 'habitMoved', slotIds: ['friday-event'] }] },
  })
})

test('a text that promises a return is not saved (K4)', async () => {
  const answer = await save(({ turns }) => ({ turns: [{ theme: turns[0]!.theme, text: '这款稳赚不赔' }] }))
  expect(answer).toMatchObject({ outcome: 'promises' })
  expect(await desk.showSopPlan()).toMatchObject({ version: 0 })
})

test('of two who write at the same time the second is told, and writes over nobody', async () => {
  await save(() => ({}), 0)
  await expect(save(() => ({}), 0)).rejects.toMatchObject({ code: 'VERSION_OUTDATED' })
  const both = await Promise.allSettled([save(() => ({}), 1), save(() => ({}), 1)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(desk.activateSopPlan({ body: { version: 1 } })).rejects.toMatchObject({ code: 'VERSION_OUTDATED' })
})
