import { expect, test } from 'vitest'
import { chatCustomer } from '#shared/chat/contract'
import { recordContactChanges } from '../customer/record-contact-changes'
import { drawPrize } from '../draw/draw-prize'
import { R13, useDemoWorld } from '../testing/demo-world'
import { addContact, makeReady } from '../scenario/ready-customer'
import { resumeMessages, stopMessages } from '../privacy/stop-messages'
import { showChatCustomer } from './show-chat-customer'
import { tellChatMessages } from './tell-chat-messages'
import { told, ZHOU } from './testing/told'

const world = useDemoWorld((demo) => [
  demo,
  { ...demo, id: 'soon', name: '春日抽奖', startsAt: '2026-03-01T00:00:00+08:00', endsAt: '2026-04-01T00:00:00+08:00' },
  { ...demo, id: 'followed', goals: [...demo.goals, { goal: 'followAccount', isDirect: false }] },
  { ...demo, id: 'over', endsAt: '2026-02-10T00:00:00+08:00' },
  { ...demo, id: 'for-all', entry: 'public', gates: { ...demo.gates, firstAdd: null } },
  { ...demo, id: 'for-groups', entry: 'group', groupIds: ['xihu-neighbours'], gates: { ...demo.gates, firstAdd: null } },
])

const show = async (externalUserId = ZHOU.externalUserId, managerId = 'lin-wanqing') => chatCustomer.parse(await showChatCustomer(world(), externalUserId, managerId))

/** WeCom's ids of the demo's customers. */
const externalId = (id: string) => world().demo.bank.customers.find((it) => it.id === id)!.externalUserId

const r13 = (of: Awaited<ReturnType<typeof show>>) => of.campaigns.find(({ id }) => id === R13)!

test('a manager sees who his customer is, and since when', async () => {
  expect(await show()).toMatchObject({
    id: 'cust-02', name: '周若楠', branchName: '杭州西湖支行', ownerName: null, access: 'full', addedAt: '2026-02-12T02:00:00.000Z', keywordReply: null,
  })
})

test('a contact that one of the two has ended is told, and there is nothing to send; once they are contacts again there is', async () => {
  expect((await show()).contactEndedAt).toBeNull()
  const change = async (kind: 'add' | 'delete', happenedAt: string) =>
    world().db.transaction((tx) => recordContactChanges(tx, [{ customerId: ZHOU.id, managerId: 'lin-wanqing', kind, happenedAt }]))
  await change('delete', '2026-02-12T11:00:00+08:00')
  const ended = await show()
  expect([ended.contactEndedAt, ended.campaigns.flatMap(({ messages }) => messages)]).toEqual(['2026-02-12T03:00:00.000Z', []])
  await change('add', '2026-02-12T12:00:00+08:00')
  expect(r13(await show()).messages).not.toEqual([])
})

test('who looks after the customer is named', async () => {
  await world().db.query("insert into assignment (customer_id, manager_id, route, assigned_at) values ('cust-02', 'shen-jiahe', 'owner', now())")
  expect((await show()).ownerName).toBe('沈嘉禾')
})

test('where a campaign wants it, the official account’s code comes after the link, and nowhere else (C15)', async () => {
  const { campaigns } = await show()
  const kinds = (id: string) => campaigns.find((it) => it.id === id)!.messages.map(({ kind }) => kind)
  expect(kinds(R13)).toEqual(['text', 'link', 'miniprogram'])
  expect(kinds('followed')).toEqual(['text', 'link', 'miniprogram', 'link'])
  expect(campaigns.find(({ id }) => id === 'followed')!.messages[3]).toMatchObject({ title: '关注我行公众号', url: expect.stringMatching(/\/simulated\/official-account$/) })
})

test('campaigns that a single chat can lead to are listed, the running ones first', async () => {
  expect((await show()).campaigns.map(({ id, phase }) => [id, phase])).toEqual([
    ['followed', 'running'], ['for-all', 'running'], [R13, 'running'], ['soon', 'notStarted'], ['over', 'ended'],
  ])
})

test('words, a link with the manager’s own channel and a mini-program card, in this order', async () => {
  expect(r13(await show()).messages).toEqual([
    { kind: 'text', text: '您好，我是客户经理林晚晴。「新客见面礼」正在进行，3月8日截止，至高188元微信立减金。点开下面的链接就能参加，有不清楚的随时问我。' },
    {
      kind: 'link', title: '新客见面礼', description: '至高188元微信立减金，3月8日截止',
      url: 'http://localhost:8080/lottery/r13-newcomer?ch=xihu-01', imageUrl: 'http://localhost:8080/share-card.png',
    },
    {
      kind: 'miniprogram', title: '新客见面礼', appId: 'wx0123456789abcdef', page: 'pages/campaign/index.html?c=r13-newcomer&ch=xihu-01',
      imageUrl: 'http://localhost:8080/share-card.png',
    },
  ])
})

test('before the start the words say when it begins; after the end there is nothing to send', async () => {
  const { campaigns } = await show()
  expect(campaigns.find(({ id }) => id === 'soon')!.messages[0]).toMatchObject({ text: expect.stringContaining('「春日抽奖」3月1日开始，3月31日截止') })
  expect(campaigns.find(({ id }) => id === 'over')!.messages).toEqual([])
})

test('who wants no messages can be looked at, and there is nothing to send him until he wants them again (K12)', async () => {
  await stopMessages(world(), ZHOU.id)
  const stopped = await show()
  expect(stopped.messagesStoppedAt).toBe('2026-02-12T02:00:00.000Z')
  expect(stopped.campaigns.map(({ id, step, messages }) => [id, step, messages])).toContainEqual([R13, 'added', []])
  expect(stopped.campaigns.flatMap(({ messages }) => messages)).toEqual([])
  await resumeMessages(world(), ZHOU.id)
  expect(await show()).toMatchObject({ messagesStoppedAt: null })
  expect(r13(await show()).messages).toHaveLength(3)
})

test('a top prize that is gone is promised no more', async () => {
  await world().db.query('update prize_left set count_left = 0 where campaign_id = $1 and index = 0', [R13])
  expect(r13(await show()).messages[1]).toMatchObject({ description: '至高88元微信立减金，3月8日截止' })
})

test('a manager without a channel sends the plain link', async () => {
  await world().db.query("update manager set branch_id = 'hangzhou-xihu' where id = 'zhou-mingyuan'")
  const { messages } = r13(await show(ZHOU.externalUserId, 'zhou-mingyuan'))
  expect(messages[1]).toMatchObject({ url: 'http://localhost:8080/lottery/r13-newcomer' })
  expect(messages[2]).toMatchObject({ page: 'pages/campaign/index.html?c=r13-newcomer' })
})

test('where the customer stands is told as the lottery would judge him', async () => {
  expect(r13(await show())).toMatchObject({ step: 'added', refusal: null, drawnAmount: null })
  expect(r13(await show(externalId('cust-01')))).toMatchObject({ step: 'new', refusal: 'NOT_ADDED' })
  await makeReady(world(), R13, 'cust-16', '18957159060')
  const draw = await drawPrize(world(), await world().campaigns.get(R13), 'cust-16', 'the-key')
  const { step, drawnAmount } = r13(await show(externalId('cust-16')))
  expect(draw.outcome).toBe('drawn')
  expect([step, drawnAmount]).toEqual(['drawn', expect.any(Number)])
})

test('a keyword that waits for an answer is shown to the manager it was sent to', async () => {
  await tellChatMessages(world().db, [told('m1', '进群')])
  expect((await show()).keywordReply).toEqual({ id: 'm1', keyword: '进群', saidAt: '2026-02-12T01:30:00.000Z' })
  expect((await show(ZHOU.externalUserId, 'shen-jiahe')).keywordReply).toBeNull()
})

test('a colleague of the customer’s branch may help, though he is not his contact', async () => {
  expect(await show(ZHOU.externalUserId, 'qian-yifan')).toMatchObject({ access: 'full', addedAt: null })
})

test('another branch’s customer is shown to a manager whose contact he is, without anything to send (S16)', async () => {
  await addContact(world(), 'cust-02', 'lou-siyuan')
  expect(await show(ZHOU.externalUserId, 'lou-siyuan')).toMatchObject({ access: 'readOnly', branchName: '杭州西湖支行', campaigns: [] })
})

test('another branch’s customer who was given to a manager is shown to him as well', async () => {
  await world().db.query("insert into assignment (customer_id, manager_id, route, assigned_at) values ('cust-02', 'lou-siyuan', 'region', now())")
  expect(await show(ZHOU.externalUserId, 'lou-siyuan')).toMatchObject({ access: 'readOnly', ownerName: '楼思远' })
})

test('a customer who has ended the contact is not shown to another branch any more', async () => {
  await addContact(world(), 'cust-02', 'lou-siyuan')
  const end = { customerId: 'cust-02', managerId: 'lou-siyuan', kind: 'delete' as const, happenedAt: '2026-02-12T10:00:00+08:00' }
  await world().db.transaction((tx) => recordContactChanges(tx, [end]))
  await expect(show(ZHOU.externalUserId, 'lou-siyuan')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a customer of no branch is the branch’s whose manager he added', async () => {
  expect(await show(externalId('cust-04'), 'fang-yuting')).toMatchObject({ access: 'full', branchName: null })
  expect(await show(externalId('cust-04'), 'lou-siyuan')).toMatchObject({ access: 'full' })
  await expect(show(externalId('cust-04'), 'lin-wanqing')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('somebody WeCom has not told us of is not found', async () => {
  await expect(show('wmNobody')).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' })
})
