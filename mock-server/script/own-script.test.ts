import { beforeEach, expect, test } from 'vitest'
import { decideScriptReview } from '../compliance/decide-script-review'
import { listScriptReviews } from '../compliance/list-script-reviews'
import { useDemoWorld } from '../testing/demo-world'
import { saveProfile } from './customer-profile'
import { listScripts } from './list-scripts'
import { removeScript, saveScript } from './own-script'
import { startSending } from './start-sending'

const world = useDemoWorld()

const LIN = { customerId: 'cust-02', managerId: 'lin-wanqing' }
const tea = { title: '周末去喝茶', step: null, scene: null, messages: ['{称呼}，这周末茶园开了。'] }

const save = (change: Partial<typeof tea> = {}) => saveScript(world(), LIN.managerId, 'own-tea', { ...tea, ...change })
const send = (sendingId = 'one', scriptId = 'own-tea') => startSending(world(), LIN, sendingId, scriptId)
const waiting = async () => (await listScriptReviews(world().db, 'he-yingxue')).waiting
const listed = async (cursor = 'none') => listScripts(world().db, LIN.managerId, cursor)

async function decide(decision: 'approved' | 'refused'): Promise<void> {
  const [review] = await waiting()
  await decideScriptReview(world(), 'he-yingxue', 'own-tea', { decision, version: review!.version, reason: '太随意' })
}

beforeEach(async () => {
  await save()
})

test('what a manager writes waits for compliance, and until then goes to nobody (K4)', async () => {
  expect(await waiting()).toMatchObject([{ scriptId: 'own-tea', title: '周末去喝茶', authorName: '林晚晴' }])
  expect((await listed()).scripts[0]).toMatchObject({ id: 'own-tea', review: { state: 'pending', reason: null } })
  expect(await send()).toEqual({ outcome: 'refused', refusal: { reason: 'notApproved', state: 'pending' } })
})

test('once it is approved its author is told, and sends it', async () => {
  const { cursor } = await listed()
  await decide('approved')
  expect((await listed(cursor)).scripts).toMatchObject([{ id: 'own-tea', review: { state: 'approved' } }])
  expect(await send()).toMatchObject({ outcome: 'ready' })
})

test('a refused one tells why, is not sent, and waits again once it was changed', async () => {
  await decide('refused')
  expect((await listed()).scripts[0]!.review).toEqual({ state: 'refused', reason: '太随意' })
  expect(await send()).toMatchObject({ refusal: { reason: 'notApproved', state: 'refused' } })
  await save({ messages: ['{称呼}，龙井茶园周六开放。'] })
  expect(await send()).toMatchObject({ refusal: { state: 'pending' } })
})

test('what promises a return is not saved: not in the title, not split over signs; “不保本” is (K4)', async () => {
  const refused = { outcome: 'promises', promises: [expect.objectContaining({ word: '保本', better: expect.any(String) })] }
  expect(await save({ title: '保本理财' })).toEqual(refused)
  expect(await save({ messages: ['您好', '这款保 本'] })).toEqual(refused)
  expect(await save({ messages: ['这款不保本'] })).toMatchObject({ outcome: 'saved' })
  expect((await waiting()).map(({ messages }) => messages)).toEqual([['这款不保本']])
})

test('a promise that comes with what the customer told goes out in no script, the bank’s own neither (K4)', async () => {
  await saveProfile(world(), LIN, { address: '', family: '', income: '', concern: '要保证收益', holdings: '' })
  const { id } = (await listed()).scripts.find(({ messages }) => messages.join('').includes('{核心顾虑}'))!
  expect(await send('two', id)).toMatchObject({ outcome: 'refused', refusal: { reason: 'promises', promises: [{ word: '保证收益' }] } })
})

test('about what its author removed nobody has to decide', async () => {
  await removeScript(world().db, LIN.managerId, 'own-tea')
  expect(await waiting()).toEqual([])
})
