import { expect, test } from 'vitest'
import type { TimelineFilter } from '#shared/timeline/happening'
import { tellChatMessages } from '../chat/tell-chat-messages'
import { told, ZHOU } from '../chat/testing/told'
import { viewArticle } from '../content/view-article'
import { drawPrize } from '../draw/draw-prize'
import { renewStage } from '../insight/renew-stage'
import { changeLead } from '../lead/change-lead'
import { closeLeads } from '../lead/close-leads'
import { uploadLeads } from '../lead/upload-leads'
import { viewMaterial } from '../material/view-material'
import { reserveReach } from '../reach/reserve-reach'
import { settleReach } from '../reach/settle-reach'
import { addContact, makeReady } from '../scenario/ready-customer'
import { openService } from '../service/open-service'
import { signIn } from '../sign-in/sign-in'
import { R13, useDemoWorld } from '../testing/demo-world'
import { showTimeline } from './show-timeline'
import { writeNote } from './write-note'

const world = useDemoWorld()

const show = (filter: TimelineFilter = 'all', cursor = 'newest', customerId = 'cust-01') => showTimeline(world(), customerId, filter, cursor)
const kinds = async (filter: TimelineFilter = 'all') => (await show(filter)).entries.map(({ kind }) => kind)
const note = (text: string, idempotencyKey: string) =>
  writeNote(world(), { customerId: 'cust-01', managerId: 'lin-wanqing', text, idempotencyKey })
const moveTo = (time: string) => world().clock.moveTo(new Date(`2026-02-12T${time}+08:00`))

async function draw(): Promise<void> {
  await makeReady(world(), R13, 'cust-01', '13805715424')
  await drawPrize(world(), await world().campaigns.get(R13), 'cust-01', 'key-of-cust-01')
}

test('a customer with whom nothing happened has an empty history', async () => {
  expect(await show()).toEqual({ entries: [], nextCursor: null })
})

test('the way to a prize is told step by step, the newest first; what bears one instant in its own order', async () => {
  await draw()
  expect(await kinds()).toEqual(['prizeWon', 'infoGiven', 'campaignJoined', 'campaignOpened', 'contactAdded'])
  const [prize, , , opened] = (await show()).entries
  expect(prize).toMatchObject({ subject: '新客见面礼', managerName: null, prize: { state: 'due', payableOn: '2026-02-26' }, happenedAt: '2026-02-12T02:00:00.000Z' })
  expect(prize!.prize!.amount).toBeGreaterThan(0)
  expect(opened).toMatchObject({ managerName: '林晚晴', prize: null })
})

test('reading, payment services, keywords, messages, coming by: all of it has its name', async () => {
  await viewArticle(world(), ZHOU.id, { articleId: 'lost-card', viewId: 'view-1' })
  await openService(world(), ZHOU.id, world().demo.community.services[0]!.id)
  await signIn(world().db, ZHOU.id, world().clock.now())
  await tellChatMessages(world().db, [told('m1', '进群')])
  const sender = { customerId: ZHOU.id, managerId: 'shen-jiahe' }
  const { reachId } = await reserveReach(world(), { ...sender, kind: 'service', title: '到账提醒', idempotencyKey: 'key-1' })
  expect((await show('exchange', 'newest', ZHOU.id)).entries.some(({ kind }) => kind === 'messageSent')).toBe(false)
  await settleReach(world(), { ...sender, reachId: reachId!, outcome: 'sent' })
  const { entries } = await show('all', 'newest', ZHOU.id)
  expect(Object.fromEntries(entries.map(({ kind, subject }) => [kind, subject]))).toMatchObject({
    articleRead: world().demo.community.articles.find(({ id }) => id === 'lost-card')!.title,
    serviceOpened: world().demo.community.services[0]!.name,
    signedIn: null, keywordReplied: '进群', messageSent: '到账提醒',
  })
  expect(entries.find(({ kind }) => kind === 'messageSent')).toMatchObject({ managerName: '沈嘉禾' })
})

test('each filter lets its own kinds through, and together they are all of it', async () => {
  await draw()
  await note('周末来网点办卡', 'note-1')
  expect(await kinds('record')).toEqual(['noteWritten'])
  expect(await kinds('exchange')).toEqual(['contactAdded'])
  expect(await kinds('campaign')).toEqual(['prizeWon', 'infoGiven', 'campaignJoined', 'campaignOpened'])
  expect(await kinds('all')).toHaveLength(6)
})

test('page after page tells everything once, also where many bear the same instant', async () => {
  for (let index = 0; index < 40; index++) await note(`第${index}条`, `note-${index}`)
  moveTo('11:00:00')
  for (let index = 40; index < 70; index++) await note(`第${index}条`, `note-${index}`)
  const seen: string[] = []
  const sizes: number[] = []
  let cursor: string | null = 'newest'
  while (cursor) {
    const page = await show('all', cursor)
    seen.push(...page.entries.map(({ text }) => text!))
    sizes.push(page.entries.length)
    cursor = page.nextCursor
  }
  expect(sizes).toEqual([30, 30, 10])
  expect(new Set(seen).size).toBe(70)
  expect(seen.slice(0, 30)).toContain('第69条')
})

test('what happens meanwhile moves no page', async () => {
  for (let index = 0; index < 31; index++) await note(`第${index}条`, `note-${index}`)
  const { entries, nextCursor } = await show()
  moveTo('11:00:00')
  await note('新的一条', 'note-new')
  const rest = (await show('all', nextCursor!)).entries
  expect(new Set([...entries, ...rest].map(({ text }) => text)).size).toBe(31)
})

test('a note bears its author and its time; sent twice it is one', async () => {
  await note('想了解房贷', 'tapped-twice')
  await note('想了解房贷', 'tapped-twice')
  expect((await show()).entries).toMatchObject([{ kind: 'noteWritten', text: '想了解房贷', managerName: '林晚晴', happenedAt: '2026-02-12T02:00:00.000Z' }])
})

test('a note is never changed: another corrects it', async () => {
  await note('想了解房贷', 'note-1')
  await expect(world().db.query("update timeline_note set text = '没有'")).rejects.toThrow(/frozen/)
})

test('a coupon that was taken is known by its day', async () => {
  const { id, name } = (await world().db.query<{ id: string; name: string }>('select id, name from coupon_offer limit 1'))[0]!
  await world().db.query(
    "insert into coupon (id, offer_id, customer_id, once_key, taken_on, usable_until) values ('c-1', $1, 'cust-01', 'k', '2026-02-10', '2026-02-20')", [id],
  )
  expect((await show()).entries).toMatchObject([{ kind: 'couponTaken', subject: name, isWholeDay: true, happenedAt: '2026-02-09T16:00:00.000Z' }])
})

test('who added a colleague is told with the colleague’s name', async () => {
  await addContact(world(), 'cust-01', 'qian-yifan')
  expect((await show()).entries).toMatchObject([{ kind: 'contactAdded', managerName: '钱一帆' }])
})

test('what a manager sent and the customer opened is told by its title, with whose link it was', async () => {
  await viewMaterial(world(), 'cust-01', 'loan-compare', 'lin-wanqing')
  expect((await show('exchange')).entries).toMatchObject([{ kind: 'materialOpened', subject: '房贷两种还款方式对比', managerName: '林晚晴' }])
})

test('a step from one stage to another is told by the stage’s name', async () => {
  await signIn(world().db, 'cust-01', world().clock.now())
  await renewStage(world(), 'cust-01')
  const [step] = (await show('exchange')).entries
  expect(step).toMatchObject({ kind: 'stageChanged', subject: '活跃', managerName: null })
})

test('the way of a lead is told to whoever he turned out to be, each state when he came to it', async () => {
  const { db, keys, clock } = world()
  await uploadLeads(world(), 'zhou-mingyuan', { fileName: '线索.csv', csv: '手机号,姓名,网点,备注\n13805715424,陈思源,杭州西湖支行,有存款' })
  const [lead] = await db.query<{ id: string; managerId: string }>('select id::text, manager_id as "managerId" from lead')
  moveTo('11:00:00')
  await changeLead(world(), { leadId: lead!.id, managerId: lead!.managerId, state: 'called', remark: '晚上再打' })
  await changeLead(world(), { leadId: lead!.id, managerId: lead!.managerId, state: 'called', remark: '周末再打' })
  moveTo('12:00:00')
  await addContact(world(), 'cust-01')
  await closeLeads(db, 'cust-01', clock.now(), [keys.lookupHash('13805715424')])
  const { entries } = await show('record')
  expect(entries.map(({ kind, happenedAt }) => [kind, happenedAt.slice(11, 16)])).toEqual([['leadAdded', '04:00'], ['leadCalled', '03:00'], ['leadDealt', '02:00']])
  expect(entries.at(-1)).toMatchObject({ subject: '有存款', managerName: expect.any(String) })
})
