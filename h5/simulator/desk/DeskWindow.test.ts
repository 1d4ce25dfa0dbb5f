import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { post } from '../testing/bank-in-memory'
import { openSimulator, type Simulator } from '../testing/open-simulator'

enableAutoUnmount(afterEach)

const rows = ({ part }: Simulator) => part('会话').findAll('li').map((it) => it.text())
const talk = ({ part }: Simulator, where = '企业微信') => part(where).get('[role="log"]').text()

async function openChat() {
  const simulator = await openSimulator()
  await simulator.press('王秀英', '会话')
  return simulator
}

test('lists whom the member talks to, the newest first, with what was said last and when', async () => {
  expect(rows(await openSimulator())).toEqual([
    '英王秀英@微信昨天你已添加了王秀英，现在可以开始聊天了。',
    '城东邻里群还没有消息',
  ])
})

test('a conversation is found by its name and by what was said', async () => {
  const simulator = await openSimulator()
  await simulator.type('搜索会话', '邻里')
  expect(rows(simulator)).toHaveLength(1)
  await simulator.type('搜索会话', '开始聊天')
  expect(rows(simulator)[0]).toContain('王秀英')
  await simulator.type('搜索会话', '没有的人')
  expect(simulator.part('会话').text()).toContain('没有找到“没有的人”')
})

test('another member has other customers; who has none is told how to get one', async () => {
  const simulator = await openSimulator()
  await simulator.press('谁坐在桌前')
  await simulator.type('搜索：谁坐在桌前', '滨江')
  expect(simulator.part('企业微信').findAll('.person').map((it) => it.text())).toEqual(['林晓滨江支行'])
  await simulator.press('林晓', '企业微信')
  expect(simulator.part('会话').text()).toContain('让客户在手机上“扫一扫”添加林晓。')
})

test('what the member types is in his chat and on the phone of the customer at once', async () => {
  const simulator = await openChat()
  await simulator.press('陈敏', '王秀英的手机')
  await simulator.type('给客户发消息', '您好，有什么可以帮您？')
  await simulator.field('给客户发消息').trigger('keydown', { key: 'Enter' })
  await simulator.settle()
  expect(talk(simulator)).toContain('您好，有什么可以帮您？')
  expect(talk(simulator, '王秀英的手机')).toContain('您好，有什么可以帮您？')
  expect(simulator.field('给客户发消息').element.value).toBe('')
})

test('Enter only takes a word over while Chinese is being composed, and Shift with it begins a line', async () => {
  const simulator = await openChat()
  await simulator.type('给客户发消息', 'nihao')
  await simulator.field('给客户发消息').trigger('keydown', { key: 'Enter', isComposing: true })
  await simulator.field('给客户发消息').trigger('keydown', { key: 'Enter', shiftKey: true })
  await simulator.settle()
  expect(talk(simulator)).not.toContain('nihao')
})

test('what could not be sent stays in the box, with the reason', async () => {
  const simulator = await openChat()
  simulator.mood.failing = { say: 'NOT_IN_CONVERSATION' }
  await simulator.type('给客户发消息', '您好')
  await simulator.press('发送', '企业微信')
  expect(simulator.part('企业微信').get('[role="alert"]').text()).toBe('没有发出去。不在这个会话里，不能发言')
  expect(simulator.field('给客户发消息').element.value).toBe('您好')
})

test('blanks are not sent', async () => {
  const simulator = await openChat()
  await simulator.type('给客户发消息', '  ')
  expect(simulator.part('企业微信').get('button[type="submit"]').attributes()).toHaveProperty('disabled')
})

test('what comes from somebody else is marked until it was looked at; his own words are not', async () => {
  const simulator = await openSimulator()
  const [chat, group] = simulator.bank.chats
  post(simulator.bank, chat!, { kind: 'customer', id: 'customer-01', name: '王秀英' }, { kind: 'text', text: '在吗' })
  post(simulator.bank, group!, { kind: 'member', id: 'chen-min', name: '陈敏' }, { kind: 'text', text: '大家好' })
  await simulator.settle()
  const unread = () => rows(simulator).filter((it) => it.includes('有新消息'))
  expect(unread()).toEqual([expect.stringContaining('在吗')])
  await simulator.press('王秀英', '会话')
  expect(unread()).toEqual([])
})

test('a chat that does not load can be asked for again', async () => {
  const simulator = await openSimulator({ failing: { showConversation: 'INTERNAL_ERROR' } })
  await simulator.press('王秀英', '会话')
  expect(simulator.part('企业微信').get('[role="alert"]').text()).toContain('消息没有加载出来')
  simulator.mood.failing = {}
  await simulator.press('重试', '企业微信')
  expect(talk(simulator)).toContain('现在可以开始聊天了')
})

test('what is said while the chat is still loading is not missed', async () => {
  const simulator = await openSimulator()
  let arrive = () => {}
  simulator.mood.slow = { showConversation: new Promise((resolve) => (arrive = resolve)) }
  await simulator.press('王秀英', '会话')
  post(simulator.bank, simulator.bank.chats[0]!, { kind: 'customer', id: 'customer-01', name: '王秀英' }, { kind: 'text', text: '在吗' })
  await simulator.settle()
  arrive()
  await simulator.settle()
  expect(talk(simulator)).toContain('在吗')
})

test('a deleted customer can no longer be written to', async () => {
  const simulator = await openChat()
  await simulator.press('资料', '企业微信')
  expect(simulator.part('客户资料').text()).toContain('wm-customer-01')
  await simulator.press('删除客户')
  await simulator.press('删除', '客户资料')
  await simulator.press('资料', '企业微信')
  expect(simulator.part('企业微信').text()).toContain('联系已结束，不能再发消息')
})

test('a group says who is in it, and who said what', async () => {
  const simulator = await openSimulator()
  post(simulator.bank, simulator.bank.chats[1]!, { kind: 'customer', id: 'customer-01', name: '王秀英' }, { kind: 'text', text: '早上好' })
  await simulator.settle()
  await simulator.press('城东邻里群', '会话')
  expect(talk(simulator)).toBe('10:02英王秀英早上好')
  await simulator.press('群成员', '企业微信')
  expect(simulator.part('群成员').findAll('li').map((it) => it.text())).toEqual(['敏陈敏（我）客户经理', '英王秀英客户'])
})

test('what the bank asks the member to send to many waits above his chats until he confirms it; the other has his own', async () => {
  const simulator = await openSimulator()
  expect(simulator.screen.find('[aria-label="群发助手"]').exists()).toBe(false)
  const contents = [{ kind: 'text' as const, text: '新客见面礼正在进行' }]
  simulator.bank.massTasks = [
    { messageId: 'msg-1', memberId: 'chen-min', receivers: 12, contents }, { messageId: 'msg-2', memberId: 'lin-xiao', receivers: 3, contents },
  ]
  simulator.bank.version += 1
  await simulator.settle()
  expect(simulator.part('群发助手').text()).toBe('群发助手新客见面礼正在进行发给 12 位客户')
  await simulator.press('发给 12 位客户', '群发助手')
  expect(simulator.part('群发助手').text()).toBe('群发助手已发给 12 位客户')
  expect(simulator.bank.massTasks.map(({ messageId }) => messageId)).toEqual(['msg-2'])
})

test('a member starts a group of his own with a customer in it, and it lies open before him', async () => {
  const simulator = await openSimulator()
  await simulator.press('发起群聊')
  await simulator.type('群名', '翠苑物业缴费群')
  await simulator.field('王秀英').setValue(true)
  await simulator.press('建群')
  expect(simulator.bank.chats[0]).toMatchObject({ groupName: '翠苑物业缴费群', memberIds: ['chen-min'], customerIds: ['customer-01'] })
  expect(simulator.part('企业微信').get('h2').text()).toBe('翠苑物业缴费群（2）')
  expect(rows(simulator).join(' ')).toContain('翠苑物业缴费群')
})

test('a customer owns a group that the member is only in', async () => {
  const simulator = await openSimulator()
  await simulator.press('发起群聊')
  await simulator.type('群名', '水果店老顾客')
  await simulator.field('群主').setValue('customer-01')
  await simulator.press('建群')
  expect(simulator.bank.chats[0]).toMatchObject({ groupName: '水果店老顾客', memberIds: ['chen-min'], customerIds: ['customer-01'] })
})

test('a group without a name is not started, and one that could not be says why', async () => {
  const simulator = await openSimulator()
  await simulator.press('发起群聊')
  expect(simulator.part('发起群聊').get('button[type="submit"]').attributes()).toHaveProperty('disabled')
  simulator.mood.failing = { startGroup: 'CUSTOMER_NOT_FOUND' }
  await simulator.type('群名', '邻里群')
  await simulator.press('建群')
  expect(simulator.part('发起群聊').get('[role="alert"]').text()).not.toBe('')
})
