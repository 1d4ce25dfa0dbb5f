import { expect, test } from 'vitest'
import { MORNING } from '../../../testing/demo-world'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const CHAT = 'single:lin:anna'
const GROUP = 'group:neighbours'

const conversation = (id: string) => wecom().handle.showConversation(id).conversation
const texts = (id: string) => wecom().handle.showConversation(id).messages.map(({ content }) => (content.kind === 'text' ? content.text : content.kind))
const anna = { kind: 'customer', id: 'anna' } as const
const lin = { kind: 'member', id: 'lin' } as const

test('contacts and groups of the bank have their conversations, members who have left are out of it', () => {
  const { conversations, members } = wecom().handle.show()
  expect(conversations).toMatchObject([
    { id: 'single:gu:anna' },
    { id: CHAT, groupName: null, memberIds: ['lin'], customerIds: ['anna'], isOver: false, lastMessage: { sender: null } },
    { id: GROUP, kind: 'group', groupName: '邻里群', memberIds: ['shen'], customerIds: ['bo'], lastMessage: null },
  ])
  expect(members).toEqual([
    { id: 'lin', name: '林晚晴', branchName: '西湖支行', wecomUserId: 'LIN' },
    { id: 'shen', name: '沈嘉禾', branchName: '西湖支行', wecomUserId: 'SHEN' },
  ])
})

test('a new contact can be talked to, and a deleted one no more until he adds again', async () => {
  const { handle } = wecom()
  const { conversationId } = await handle.scanContactCode('cai', 'lin')
  const speech = { conversationId, speaker: { kind: 'customer', id: 'cai' } as const, text: '你好' }
  await handle.say(speech)
  await handle.deleteContact({ customerId: 'cai', managerId: 'lin', by: 'customer' })
  expect(conversation(conversationId).isOver).toBe(true)
  await expect(handle.say(speech)).rejects.toMatchObject({ code: 'NOT_IN_CONVERSATION' })
  await handle.scanContactCode('cai', 'lin')
  await handle.say(speech)
  const added = '你已添加了吴建华，现在可以开始聊天了。'
  expect([conversation(conversationId).isOver, texts(conversationId)]).toEqual([false, [added, '你好', added, '你好']])
})

test('who comes back after he left is a contact like any other: he can leave again', async () => {
  const { handle } = wecom()
  const leave = () => handle.deleteContact({ customerId: 'anna', managerId: 'lin', by: 'customer' })
  await leave()
  await expect(leave()).rejects.toMatchObject({ code: 'CONVERSATION_NOT_FOUND' })
  await handle.scanContactCode('anna', 'lin')
  await handle.scanContactCode('anna', 'lin')
  await leave()
  expect(wecom().events.map(({ ChangeType }) => ChangeType)).toEqual(['del_follow_user', 'add_external_contact', 'del_follow_user'])
})

test('what a customer says to a member, and in a group, is told to the product by the archive', async () => {
  await wecom().handle.say({ conversationId: CHAT, speaker: anna, text: '进群' })
  await wecom().handle.say({ conversationId: GROUP, speaker: { kind: 'customer', id: 'bo' }, text: '福利' })
  const [sentAt, messageId] = [MORNING.toISOString(), expect.stringMatching(/^[\da-f]{24}$/)]
  expect(wecom().archived).toEqual([
    { messageId, externalUserId: 'wm-anna', memberUserId: 'LIN', chatId: null, text: '进群', sentAt },
    { messageId, externalUserId: 'wm-bo', memberUserId: null, chatId: 'wr-neighbours', text: '福利', sentAt },
  ])
})

test('what a member says is between the two', async () => {
  expect(await wecom().handle.say({ conversationId: CHAT, speaker: lin, text: '您好' })).toMatchObject({
    sender: { kind: 'member', id: 'lin', name: '林晚晴' }, content: { kind: 'text', text: '您好' },
  })
  expect([texts(CHAT).at(-1), wecom().archived]).toEqual(['您好', []])
})

test('the conversation of whoever spoke last comes first', async () => {
  await wecom().handle.say({ conversationId: GROUP, speaker: { kind: 'member', id: 'shen' }, text: '大家好' })
  expect(wecom().handle.show().conversations[0]!.id).toBe(GROUP)
})

test.each([
  ['a chat of others', { conversationId: CHAT, speaker: { kind: 'customer', id: 'bo' } }, 'NOT_IN_CONVERSATION'],
  ['a group he is not in', { conversationId: GROUP, speaker: anna }, 'NOT_IN_CONVERSATION'],
  ['a chat that never was', { conversationId: 'single:lin:bo', speaker: lin }, 'CONVERSATION_NOT_FOUND'],
] as const)('nobody speaks in %s', async (_where, speech, code) => {
  await expect(wecom().handle.say({ ...speech, text: '你好' })).rejects.toMatchObject({ code })
})

test('who comes into a group can speak there, who has left cannot', async () => {
  const { handle } = wecom()
  const speech = { conversationId: GROUP, speaker: anna, text: '我来了' }
  await handle.changeGroup({ groupId: 'neighbours', customerId: 'anna', kind: 'join' })
  await handle.say(speech)
  await handle.changeGroup({ groupId: 'neighbours', customerId: 'anna', kind: 'leave' })
  await expect(handle.say(speech)).rejects.toMatchObject({ code: 'NOT_IN_CONVERSATION' })
  expect(texts(GROUP)).toEqual(['陈思源加入了群聊', '我来了', '陈思源退出了群聊'])
})

test('a contact QA has told the product of itself is one here too, without an event', async () => {
  wecom().handle.addContact('cai', 'lin')
  expect([conversation('single:lin:cai').isOver, wecom().events]).toEqual([false, []])
})

test.each([
  ['nobody', 'lin', 'CUSTOMER_NOT_FOUND'],
  ['anna', 'gu', 'MANAGER_NOT_FOUND'],
])('%s cannot add %s', async (customerId, managerId, code) => {
  await expect(wecom().handle.scanContactCode(customerId, managerId)).rejects.toMatchObject({ code })
})

test('whoever waits for news hears of the next change, and at once of one that was', async () => {
  const { handle } = wecom()
  const { version } = handle.show()
  const waiting = handle.awaitNews(version)
  await handle.say({ conversationId: CHAT, speaker: lin, text: '您好' })
  expect([await waiting, await handle.awaitNews(version)]).toEqual([version + 1, version + 1])
})

test('whoever waits for news is let go when the server closes', async () => {
  const { app, handle } = wecom()
  const { version } = handle.show()
  const waiting = handle.awaitNews(version)
  await app.close()
  expect([await waiting, await handle.awaitNews(version)]).toEqual([version, version])
})

test('a reset brings the bank back as its file has it, and every switch', async () => {
  const { handle } = wecom()
  const before = handle.show()
  await handle.scanContactCode('cai', 'lin')
  await handle.changeGroup({ groupId: 'neighbours', customerId: 'bo', kind: 'leave' })
  await handle.setEvents({ times: 2, order: 'held' })
  handle.setBridge({ ...before.bridge, person: 'cancels' })
  handle.setServerFaults([{ api: '*', fault: 'busy', times: 9 }])
  handle.reset()
  const after = handle.show()
  expect(after).toEqual({ ...before, version: after.version })
  expect(after.version).toBeGreaterThan(before.version)
  expect((await wecom().get('externalcontact/list', { userid: 'LIN' })).errcode).toBe(0)
})
