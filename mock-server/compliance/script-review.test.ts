import { beforeEach, expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { decideScriptReview } from './decide-script-review'
import { listScriptReviews } from './list-script-reviews'
import type { Decision } from './refuse-undecidable'
import { submitScript, withdrawScript } from './submit-script'

const world = useDemoWorld()

const rain = { scriptId: 'own-rain', authorId: 'lin-wanqing', title: '下雨', messages: ['{称呼}，带伞。'] }
const submit = (change: Partial<typeof rain> = {}) => submitScript(world().db, { ...rain, ...change }, world().clock.now())
const decide = (decision: Decision, managerId = 'he-yingxue') => decideScriptReview(world(), managerId, 'own-rain', decision)
const reviews = (managerId = 'he-yingxue') => listScriptReviews(world().db, managerId)
const logged = () => world().db.query('select script_id, version, messages, decision, reason, decided_by from script_decision order by number')

beforeEach(() => submit())

test('a new script waits, the oldest first, with who wrote it', async () => {
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await submit({ scriptId: 'own-sun', authorId: 'fang-yuting', title: '晴天' })
  const { waiting, decided } = await reviews()
  expect(waiting.map(({ title, authorName, branchName, state }) => [title, authorName, branchName, state])).toEqual([
    ['下雨', '林晚晴', '杭州西湖支行', 'pending'], ['晴天', '方雨婷', '杭州滨江支行', 'pending'],
  ])
  expect(decided).toEqual([])
})

test('what is approved waits no more; who did it and when is told and logged', async () => {
  expect(await decide({ decision: 'approved', version: 1 })).toMatchObject({ state: 'approved', decidedBy: '何映雪', decidedAt: '2026-02-12T02:00:00.000Z', reason: null })
  expect(await reviews()).toMatchObject({ waiting: [], decided: [{ scriptId: 'own-rain' }] })
  expect(await logged()).toEqual([{ script_id: 'own-rain', version: 1, messages: rain.messages, decision: 'approved', reason: null, decided_by: 'he-yingxue' }])
})

test('a refused one is changed by its author and waits again; both decisions stay in the log, with their words', async () => {
  await decide({ decision: 'refused', version: 1, reason: '语气太急' })
  await submit({ messages: ['{称呼}，出门带把伞。'] })
  expect((await reviews()).waiting).toMatchObject([{ version: 2, state: 'pending', reason: null }])
  await decide({ decision: 'approved', version: 2 })
  expect(await logged()).toMatchObject([
    { decision: 'refused', reason: '语气太急', messages: ['{称呼}，带伞。'] }, { decision: 'approved', messages: ['{称呼}，出门带把伞。'] },
  ])
})

test('the same words handed in again stay approved', async () => {
  await decide({ decision: 'approved', version: 1 })
  await submit()
  expect(await reviews()).toMatchObject({ waiting: [], decided: [{ state: 'approved', version: 1 }] })
})

test('what was changed after it was read is not decided about', async () => {
  await submit({ title: '下大雨' })
  await expect(decide({ decision: 'approved', version: 1 })).rejects.toMatchObject({ code: 'REVIEW_OUTDATED' })
  expect(await logged()).toEqual([])
})

test('nobody decides about his own, nor twice, nor about what was removed', async () => {
  await expect(decide({ decision: 'approved', version: 1 }, 'lin-wanqing')).rejects.toMatchObject({ code: 'OWN_WORK' })
  expect((await reviews('lin-wanqing')).waiting).toMatchObject([{ isOwnWork: true }])
  const both = await Promise.allSettled([decide({ decision: 'approved', version: 1 }), decide({ decision: 'refused', version: 1, reason: '不合适' })])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(decide({ decision: 'approved', version: 1 })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await withdrawScript(world().db, 'own-rain')
  await expect(decide({ decision: 'approved', version: 1 })).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' })
})

test('what promises a return can only be refused', async () => {
  await submit({ messages: ['这款保 證收益'] })
  await expect(decide({ decision: 'approved', version: 2 })).rejects.toMatchObject({ code: 'PROMISE_FOUND', detail: '保证收益' })
  expect(await decide({ decision: 'refused', version: 2, reason: '不能承诺收益' })).toMatchObject({ state: 'refused', reason: '不能承诺收益' })
})
