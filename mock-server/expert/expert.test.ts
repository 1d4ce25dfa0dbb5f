import { expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { ownRecord } from '../privacy/own-record'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { expertCard } from './expert-card'

const world = useDemoWorld()
const app = useTestApp(world)

/** She works for another branch. */
const FANG = 'fang-yuting'
const ofZhou = { externalUserId: ZHOU.externalUserId }
const desk = (managerId = 'lin-wanqing') => clientOfManager(app().url, managerId)
const handOver = async (handoverId = 'h-1', managerId = 'lin-wanqing', expertId = FANG) =>
  (await desk(managerId)).expert.handOver({ params: { ...ofZhou, handoverId }, body: { expertId, reason: '想做教育金规划' } })
const close = async (managerId: string, handoverId = 'h-1') => (await desk(managerId)).expert.closeHandover({ params: { ...ofZhou, handoverId } })

/** All that somebody can read about the customer from his chat. */
async function reads(managerId: string): Promise<string[]> {
  const { chat, insight, timeline, tag } = await desk(managerId)
  const asked = {
    chat: chat.showChatCustomer({ params: ofZhou }),
    insight: insight.showInsight({ params: ofZhou }),
    timeline: timeline.showTimeline({ params: { ...ofZhou, filter: 'all', cursor: 'newest' } }),
    tag: tag.showTags({ params: ofZhou }),
  }
  const outcomes = Object.entries(asked).map(async ([name, answer]) => `${name} ${await answer.then(() => 'read', ({ code }: { code: string }) => code)}`)
  return Promise.all(outcomes)
}

const ALL = ['chat read', 'insight read', 'timeline read', 'tag read']
const NONE = ['chat OTHER_BRANCH', 'insight OTHER_BRANCH', 'timeline OTHER_BRANCH', 'tag OTHER_BRANCH']

test('an expert reads the customer and his history from the handover until it is closed, not before and not after (S15, S19, K6)', async () => {
  expect(await reads(FANG)).toEqual(NONE)
  await handOver()
  expect(await reads(FANG)).toEqual(ALL)
  expect(await reads('ying-haobo')).toEqual(NONE)
  await close('lin-wanqing')
  expect(await reads(FANG)).toEqual(NONE)
})

test('the expert only looks: what changes something stays with the manager', async () => {
  await handOver()
  const { chat, timeline, expert } = await desk(FANG)
  expect(await chat.showChatCustomer({ params: ofZhou })).toMatchObject({ access: 'readOnly', campaigns: [] })
  const note = { params: ofZhou, headers: { 'idempotency-key': 'note-0001' }, body: { text: '聊过了' } }
  await expect(timeline.writeNote(note)).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(expert.handOver({ params: { ...ofZhou, handoverId: 'h-2' }, body: { expertId: 'ying-haobo', reason: '贷款' } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('the customer keeps his manager', async () => {
  await world().db.query("insert into assignment (customer_id, manager_id, route, assigned_at) values ('cust-02', 'lin-wanqing', 'owner', $1)", [world().clock.now()])
  await handOver()
  const { chat } = await desk(FANG)
  expect(await chat.showChatCustomer({ params: ofZhou })).toMatchObject({ ownerName: '林晚晴', branchName: '杭州西湖支行' })
  expect((await ownRecord(world(), ZHOU.id)).viewers).toMatchObject({ managerName: '林晚晴', expertNames: ['方雨婷'] })
})

test('the expert may end it himself, and again', async () => {
  await handOver()
  await close(FANG)
  await close(FANG)
  expect(await reads(FANG)).toEqual(NONE)
  expect((await ownRecord(world(), ZHOU.id)).viewers.expertNames).toEqual([])
})

test('that he was shown to an expert, why and until when, stands in his history (S19)', async () => {
  await handOver()
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await close(FANG)
  const { timeline } = await desk()
  const { entries } = await timeline.showTimeline({ params: { ...ofZhou, filter: 'record', cursor: 'newest' } })
  expect(entries.map(({ kind, managerName, subject, text }) => [kind, managerName, subject, text])).toEqual([
    ['handoverClosed', '方雨婷', '方雨婷', null], ['handedOver', '林晚晴', '方雨婷', '想做教育金规划'],
  ])
})

const answer = async (text: string, managerId = FANG, handoverId = 'h-1') => (await desk(managerId)).expert.answerHandover({ params: { ...ofZhou, handoverId }, body: { text } })
const answersOf = async (managerId: string) => (await (await desk(managerId)).today.listToday()).items.filter(({ source }) => source === 'expert-answer')

test('what the expert answers reaches the manager in his day and with the customer, also after the end, until he has read it (S15)', async () => {
  await handOver()
  await answer('建议先做教育金测算')
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await answer(' 建议先做教育金测算 ')
  expect((await (await desk()).expert.showExperts({ params: ofZhou })).open).toMatchObject([{ answer: { text: '建议先做教育金测算', answeredAt: '2026-02-12T02:00:00.000Z' } }])
  await close(FANG)
  expect(await answersOf('lin-wanqing')).toMatchObject([{ customerName: '周若楠', label: '专家答复', title: '专家方雨婷答复了您', detail: '建议先做教育金测算' }])
  expect([await answersOf(FANG), await answersOf('shen-jiahe')]).toEqual([[], []])
  const { today, timeline } = await desk()
  const { entries } = await timeline.showTimeline({ params: { ...ofZhou, filter: 'record', cursor: 'newest' } })
  expect(entries.find(({ kind }) => kind === 'expertAnswered')).toMatchObject({ managerName: '方雨婷', text: '建议先做教育金测算' })
  await today.doneToday({ params: { source: 'expert-answer', itemId: 'h-1' } })
  expect(await answersOf('lin-wanqing')).toEqual([])
  await today.undoToday({ params: { source: 'expert-answer', itemId: 'h-1' } })
  expect(await answersOf('lin-wanqing')).toHaveLength(1)
})

test('another answer is news again; nobody but the expert answers, and he no more once it has ended', async () => {
  await handOver()
  await answer('先测算')
  await (await desk()).today.doneToday({ params: { source: 'expert-answer', itemId: 'h-1' } })
  await answer('测算好了')
  expect(await answersOf('lin-wanqing')).toMatchObject([{ detail: '测算好了' }])
  await expect(answer('我来', 'lin-wanqing')).rejects.toMatchObject({ code: 'HANDOVER_NOT_FOUND' })
  await close('lin-wanqing')
  await expect(answer('还有一句')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('nobody else ends it, not even another expert', async () => {
  await handOver()
  await expect(close('ying-haobo')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(close('lin-wanqing', 'h-9')).rejects.toMatchObject({ code: 'HANDOVER_NOT_FOUND' })
  expect(await reads(FANG)).toEqual(ALL)
})

test('both read why and since when; the same expert is asked once', async () => {
  await handOver()
  await handOver()
  await handOver('h-2')
  const open = [{ id: 'h-1', expertName: '方雨婷', field: '财富规划', managerName: '林晚晴', reason: '想做教育金规划', handedAt: '2026-02-12T02:00:00.000Z' }]
  expect((await (await desk()).expert.showExperts({ params: ofZhou })).open).toMatchObject(open.map((it) => ({ ...it, isToMe: false })))
  expect(await (await desk(FANG)).expert.showExperts({ params: ofZhou })).toMatchObject({ experts: [], open: [{ ...open[0], isToMe: true }] })
})

test('only an expert can be handed to, and none to himself; another’s id is nobody’s', async () => {
  await expect(handOver('h-1', 'lin-wanqing', 'shen-jiahe')).rejects.toMatchObject({ code: 'EXPERT_NOT_FOUND' })
  await handOver()
  await expect(handOver('h-1', 'shen-jiahe', 'ying-haobo')).rejects.toMatchObject({ code: 'HANDOVER_NOT_FOUND' })
  const { experts } = await (await desk()).expert.showExperts({ params: ofZhou })
  expect(experts.map(({ name, field }) => `${name} ${field}`)).toEqual(['方雨婷 财富规划', '应浩博 房贷与经营贷', '葛敏华 信用卡与分期'])
})

test('a customer hears of an expert by a link to his contact code, or in words where he has none', async () => {
  const { experts } = await (await desk()).expert.showExperts({ params: ofZhou })
  expect(experts[0]!.card).toMatchObject({ kind: 'link', title: '财富规划专家 方雨婷', url: expect.stringContaining('/simulated/wecom/contact-code/fang-yuting.svg') })
  const person = { name: '方雨婷', field: '财富规划', introduction: '先听您的打算。', branchName: '杭州滨江支行', qrUrl: null }
  expect(expertCard(world(), person)).toEqual({ kind: 'text', text: '给您介绍我们的财富规划专家方雨婷（杭州滨江支行）。先听您的打算。' })
})
