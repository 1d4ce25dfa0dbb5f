import { expect, test } from 'vitest'
import { tellChatMessages } from '../chat/tell-chat-messages'
import { told, ZHOU } from '../chat/testing/told'
import { viewArticle } from '../content/view-article'
import { handOver } from '../expert/hand-over'
import { addFollowUp } from '../follow-up/add-follow-up'
import { beginPlan } from '../follow-up/begin-plan'
import { addContact } from '../scenario/ready-customer'
import { moveStep } from '../script/conversion-step'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const LIN = { customerId: ZHOU.id, managerId: 'lin-wanqing' }
const desk = async (managerId = LIN.managerId) => (await clientOfManager(app().url, managerId)).today
const list = async (managerId = LIN.managerId) => (await (await desk(managerId)).listToday()).items
const lines = async (managerId = LIN.managerId) => (await list(managerId)).map(({ label, title, daysOverdue }) => `${label} ${title} ${daysOverdue}`)
const settle = async (source: string, itemId: string, managerId = LIN.managerId) => (await desk(managerId)).doneToday({ params: { source, itemId } })
const moveTo = (instant: string) => world().clock.moveTo(new Date(instant))
const looks = async (customerId: string) => {
  for (const view of [1, 2, 3]) await viewArticle(app().deps, customerId, { articleId: 'dining-offer', viewId: `view-${view}` })
}

test('with nothing to do the day is empty', async () => {
  expect(await (await desk()).listToday()).toEqual({ items: [], count: 0, justDone: [] })
})

test('everything that waits stands in one list, the latest first and then in the order of time (S5)', async () => {
  await addFollowUp(world(), LIN, { id: 'own-1', dueOn: '2026-02-13' as never, note: '带利率表给客户' })
  await moveStep(world(), LIN, 'revisit', true)
  await tellChatMessages(world().db, [told('m1', '进群', { sentAt: '2026-02-19T09:00:00+08:00' })])
  moveTo('2026-02-19T10:00:00+08:00')
  await looks(ZHOU.id)
  moveTo('2026-02-19T11:00:00+08:00')
  expect(await lines()).toEqual([
    '跟进 您安排的跟进 6', '跟进 未成交，该回访了 0', '进群 回复了“进群”，等您邀请 0', '高意向 一天里看了三次以上“本行信用卡” 0',
  ])
  expect((await list())[0]).toMatchObject({ source: 'follow-up', externalUserId: ZHOU.externalUserId, customerName: '周若楠', detail: '带利率表给客户', doneText: '完成' })
})

test('what is late comes before what waits longer and is not late', async () => {
  await looks(ZHOU.id)
  await addFollowUp(world(), LIN, { id: 'own-1', dueOn: '2026-02-13' as never, note: '带利率表给客户' })
  moveTo('2026-02-15T10:00:00+08:00')
  expect(await lines()).toEqual(['跟进 您安排的跟进 2', '高意向 一天里看了三次以上“本行信用卡” 0'])
})

test('what is due on another day does not stand there', async () => {
  await beginPlan(world(), LIN, 'plan-1')
  expect(await list()).toEqual([])
  moveTo('2026-02-13T00:00:00+08:00')
  expect(await lines()).toEqual(['跟进 跟进计划第 1 天 0'])
})

test('one tap settles it, and again is the same', async () => {
  await addFollowUp(world(), LIN, { id: 'own-1', dueOn: '2026-02-12' as never, note: '带利率表给客户' })
  await tellChatMessages(world().db, [told('m1', '进群')])
  await looks(ZHOU.id)
  for (const { source, id } of await list()) {
    await settle(source, id)
    await settle(source, id)
  }
  expect(await list()).toEqual([])
})

const undo = async (source: string, itemId: string, managerId = LIN.managerId) => (await desk(managerId)).undoToday({ params: { source, itemId } })
const justDone = async (managerId = LIN.managerId) => (await (await desk(managerId)).listToday()).justDone

/** One of each kind that one tap settles, a loss and a question in the group of hers. */
async function makeDay() {
  await addFollowUp(world(), LIN, { id: 'own-1', dueOn: '2026-02-12' as never, note: '带利率表给客户' })
  await tellChatMessages(world().db, [told('m1', '进群')])
  await looks(ZHOU.id)
  await world().db.query("update customer_group set owner_manager_id = 'lin-wanqing' where id = 'xihu-neighbours'")
  const chatId = 'wrKoiXihuNeighbours0000000000001'
  await tellChatMessages(world().db, [{ ...told('q1', '周六几点开门？'), memberUserId: null, chatId }])
  await world().db.query("insert into contact_change (customer_id, manager_id, kind, happened_at) values ('cust-03', 'lin-wanqing', 'delete', $1)", [
    world().clock.now(),
  ])
  world().clock.moveTo(new Date(world().clock.now().getTime() + 15 * 60_000))
}

test('what was ticked off by mistake is brought back within ten minutes, of every kind, and again is the same', async () => {
  await makeDay()
  const before = await list()
  expect(before.map(({ source }) => source).toSorted()).toEqual(['follow-up', 'invitation', 'loss', 'question', 'signal'])
  for (const { source, id } of before) await settle(source, id)
  expect(await list()).toEqual([])
  const done = await justDone()
  expect(done).toHaveLength(5)
  expect(done[0]!.undoUntil).toBe('2026-02-12T02:25:00.000Z')
  moveTo('2026-02-12T10:24:59+08:00')
  for (const { source, id } of done) {
    await undo(source, id)
    await undo(source, id)
  }
  expect(await list()).toEqual(before)
  expect(await justDone()).toEqual([])
})

test('after ten minutes it stays done, and nobody brings back what is another’s', async () => {
  await makeDay()
  const before = await list()
  for (const { source, id } of before) await settle(source, id)
  for (const { source, id } of before) await expect(undo(source, id, 'shen-jiahe')).rejects.toMatchObject({ code: 'UNDO_OVER' })
  moveTo('2026-02-12T10:25:00+08:00')
  expect(await justDone()).toEqual([])
  for (const { source, id } of before) await expect(undo(source, id)).rejects.toMatchObject({ code: 'UNDO_OVER' })
  expect(await list()).toEqual([])
})

test('who asked to be invited once more meanwhile is still one thing to do', async () => {
  await tellChatMessages(world().db, [told('m1', '进群')])
  await settle('invitation', 'm1')
  await tellChatMessages(world().db, [told('m2', '进群', { sentAt: '2026-02-12T10:01:00+08:00' })])
  await undo('invitation', 'm1')
  expect((await list()).map(({ id }) => id)).toEqual(['m2'])
})

test('what cannot be settled here cannot be brought back here', async () => {
  await expect(undo('handover', 'h-1')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
})

test('a keyword that was said again is still one thing to do; the next day it waits too long (S4)', async () => {
  await tellChatMessages(world().db, [told('m1', ' 進群 '), told('m2', '进群')])
  moveTo('2026-02-13T09:00:00+08:00')
  expect(await lines()).toEqual(['进群 回复了“进群”，等您邀请 1'])
})

test('each manager has his own day; a hint is for those he is a contact of', async () => {
  await addFollowUp(world(), LIN, { id: 'own-1', dueOn: '2026-02-12' as never, note: '带利率表给客户' })
  await looks(ZHOU.id)
  expect(await list('shen-jiahe')).toEqual([])
  await addContact(world(), ZHOU.id, 'lou-siyuan')
  // Another branch's manager only looks.
  expect(await list('lou-siyuan')).toEqual([])
})

test('nobody settles what is another’s', async () => {
  await addFollowUp(world(), LIN, { id: 'own-1', dueOn: '2026-02-12' as never, note: '带利率表给客户' })
  await tellChatMessages(world().db, [told('m1', '进群')])
  await looks(ZHOU.id)
  const signal = (await list()).find(({ source }) => source === 'signal')!
  await expect(settle('follow-up', 'own-1', 'shen-jiahe')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  await expect(settle('invitation', 'm1', 'lou-siyuan')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(settle('signal', signal.id, 'lou-siyuan')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(settle('loss', ZHOU.id)).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  await expect(settle('nothing', 'own-1')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  expect(await list()).toHaveLength(3)
})

test('an expert finds the customer he is asked about until it is ended (S15)', async () => {
  await handOver(world(), LIN, { id: 'h-1', expertId: 'fang-yuting', reason: '想做教育金规划' })
  expect(await list('fang-yuting')).toMatchObject([{ label: '请您帮忙', title: '林晚晴请您看看这位客户', detail: '想做教育金规划', doneText: null }])
  expect(await list()).toEqual([])
  await expect(settle('handover', 'h-1', 'fang-yuting')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  const { expert } = await clientOfManager(app().url, 'fang-yuting')
  await expert.closeHandover({ params: { externalUserId: ZHOU.externalUserId, handoverId: 'h-1' } })
  expect(await list('fang-yuting')).toEqual([])
})

test('a hundred stand there, and all are counted', async () => {
  for (let number = 0; number < 103; number += 1) await addFollowUp(world(), LIN, { id: `own-${number}`, dueOn: '2026-02-12' as never, note: '问候' })
  const { items, count } = await (await desk()).listToday()
  expect([items.length, count]).toEqual([100, 103])
})
