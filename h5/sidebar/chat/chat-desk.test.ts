import { enableAutoUnmount } from '@vue/test-utils'
import type { ReachStanding } from '#shared/reach/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSingleChat, type NativeAnswer, type NativeClient } from '../../wecom/testing/native-bridge'
import { chatBank, draw, neighbours, newcomerGift, reachStanding, zhouRuonan } from './testing/chat-bank'
import { inWecom, openChat } from './testing/open-chat'

enableAutoUnmount(afterEach)

let native: NativeClient | null

beforeEach(() => {
  window.sessionStorage.clear()
  native = null
})
afterEach(() => {
  native?.remove()
  vi.useRealTimers()
})

const entry = (name: string) => ({ getContext: { err_msg: 'getContext:ok', entry: name } })
const tab = (screen: Awaited<ReturnType<typeof openChat>>['screen']) => screen.get('nav [aria-current="page"]').text()

test('who is a contact no more is said to be, and nothing can be sent to him', async () => {
  native = inWecom()
  const ended = zhouRuonan({ contactEndedAt: '2026-02-16T09:00:00+08:00', campaigns: [newcomerGift({ messages: [] })] })
  const { screen } = await openChat(chatBank({ customers: { 'wm-zhou': ended } }))
  expect(screen.get('[role="note"]').text()).toContain('已经不是好友：2月16日起')
  expect(screen.findAll('button').filter((it) => it.text().includes('发送') && it.attributes('disabled') === undefined)).toEqual([])
})

test('beside a chat the sidebar opens with it', async () => {
  native = inWecom()
  const { screen } = await openChat()
  expect(tab(screen)).toBe('当前聊天')
  expect(window.location.hash).toBe('#/chat')
  expect(screen.get('h2').text()).toBe('周若楠')
  expect(screen.findAll('[aria-label="基本情况"] li').map((it) => it.text())).toEqual(['杭州西湖支行', '管护 林晚晴', '2月12日添加'])
})

test('who is known to WeCom alone is shown all the same', async () => {
  native = inWecom()
  const { screen } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ name: null, branchName: null, ownerName: null, addedAt: null }) } }))
  expect(screen.get('h2').text()).toBe('微信客户')
  expect(screen.findAll('[aria-label="基本情况"] li').map((it) => it.text())).toEqual(['还没有归属网点', '还没有管护经理'])
})

test('a plain browser opens with today, and the area says how it is opened', async () => {
  const { screen, press } = await openChat()
  expect(tab(screen)).toBe('今天')
  await press('当前聊天')
  expect(screen.get('h2').text()).toBe('这里不是企业微信')
  expect(screen.findAll('main li').map((it) => it.text())).toEqual([
    '在企业微信里打开与客户的聊天，或客户群', '点聊天窗口右上角的“侧边栏”图标', '在侧边栏里选择“锦鲤”',
  ])
})

test('from the workbench it opens with today, and the area says that there is no chat', async () => {
  native = inWecom(entry('normal'))
  const { screen, press } = await openChat()
  await vi.waitFor(() => expect(tab(screen)).toBe('今天'))
  expect(window.location.hash).toBe('#/today')
  await press('当前聊天')
  expect(screen.get('h2').text()).toBe('没有打开的客户聊天')
})

test('whoever came for another area stays there', async () => {
  native = inWecom()
  const { screen } = await openChat(chatBank(), '#/today')
  expect(tab(screen)).toBe('今天')
})

test.each<[string, string, NativeAnswer, string]>([
  ['a bad signature', 'agentConfig', 'fail_invalid signature', '企业微信没有认可这个页面'],
  ['a missing permission', 'getCurExternalContact', 'fail_nopermission', '还没有开通权限'],
  ['an old client', 'getContext', 'function not exist', '企业微信版本太旧'],
])('%s has words of its own, and can be tried again', async (_what, name, answer, title) => {
  native = inWecom({ [name]: answer })
  const { screen, press } = await openChat()
  expect(screen.get('main h2').text()).toBe(title)
  Object.assign(native.answers, inSingleChat)
  await press('重试')
  await vi.waitFor(() => expect(screen.get('main h2').text()).toBe('周若楠'))
})

test('a silent client is given up after five seconds, the other areas still work, and 重试 opens the page anew', async () => {
  vi.useFakeTimers()
  native = inWecom({ agentConfig: 'never' })
  const opening = openChat()
  await vi.advanceTimersByTimeAsync(6000)
  const { screen, press, visit } = await opening
  expect(screen.get('main h2').text()).toBe('企业微信没有回应')
  await press('重试')
  expect(visit.reloads).toBe(1)
  await press('今天')
  expect(screen.text()).toContain('新春抽立减金')
})

test('a customer of another branch can be looked at, and nothing be sent to him (S16)', async () => {
  native = inWecom()
  const { screen } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', branchName: '杭州滨江支行', ownerName: '楼思远', campaigns: [] }) } }))
  expect(screen.get('[role="note"]').text()).toBe('只能查看：这位客户由杭州滨江支行维护，活动请由楼思远发送。')
  expect(screen.find('article').exists()).toBe(false)
  expect(screen.findAll('main button').filter((it) => it.text().includes('发送'))).toEqual([])
})

test('who wants no messages is named with the reason, and nothing can be sent to him (K12)', async () => {
  native = inWecom()
  const unwanted = { messagesStoppedAt: '2026-02-16T09:00:00+08:00', campaigns: [newcomerGift({ messages: [] }), newcomerGift({ id: 'over', name: '迎新抽奖', phase: 'ended', messages: [] })] }
  const { screen } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan(unwanted) } }))
  expect(screen.get('[role="note"]').text()).toContain('已退订：客户2月16日起不希望收到活动消息')
  const buttons = screen.findAll('article button')
  expect(buttons.map((it) => [it.text(), it.attributes('disabled')])).toEqual([['客户已退订，不能发送', '']])
  expect(screen.get('[aria-label="迎新抽奖"]').text()).toContain('活动已结束')
})

test.each([
  [{}, '本周还可发 2 条活动消息'],
  [{ marketingLeft: 0, reason: 'capReached', nextAllowedAt: '2026-02-23T00:00:00Z', nextAllowedOn: '2026-02-23' }, '活动消息已发满，下次可发 2月23日'],
  [{ reason: 'quietHours', nextAllowedAt: '2026-02-18T00:00:00Z', nextAllowedOn: '2026-02-18' }, '本周还可发 2 条活动消息，2月18日 08:00 起'],
] as const)('the manager sees how much he can still send about campaigns (S20)', async (standing, words) => {
  native = inWecom()
  const { screen } = await openChat(chatBank({ reach: reachStanding(standing as Partial<ReachStanding>) }))
  expect(screen.get('[aria-label="活动消息"]').text()).toBe(words)
})

test('how much he can still send is asked again where that failed', async () => {
  native = inWecom()
  const { screen, press, chat } = await openChat(chatBank({ refuse: { showReaches: 'INTERNAL_ERROR' } }))
  expect(screen.get('[aria-label="活动消息"]').text()).toContain('没有查到')
  chat.refuse = {}
  await press('重试')
  expect(screen.get('[aria-label="活动消息"]').text()).toBe('本周还可发 2 条活动消息')
})

test('who answered with the keyword is invited by hand, and the manager says so (S4)', async () => {
  native = inWecom()
  const reply = { id: 'reply-1', keyword: '进群', saidAt: '2026-02-17T09:58:00+08:00' }
  const { screen, press } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ keywordReply: reply }) } }))
  expect(screen.get('[aria-label="等待邀请进群"]').text()).toContain('客户回复了“进群”')
  await press('已邀请')
  expect(screen.find('[aria-label="等待邀请进群"]').exists()).toBe(false)
})

test('an invitation that was not recorded says so', async () => {
  native = inWecom()
  const reply = { id: 'reply-1', keyword: '进群', saidAt: '2026-02-17T09:58:00+08:00' }
  const { screen, press } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ keywordReply: reply }) }, refuse: { closeKeywordReply: 'INTERNAL_ERROR' } }))
  await press('已邀请')
  expect(screen.get('[role="alert"]').text()).toContain('没有记录成功')
})

test('each campaign says how far he is and what stands in his way', async () => {
  native = inWecom()
  const { screen } = await openChat()
  const card = screen.get('[aria-label="新客见面礼"]').text()
  for (const words of ['进行中', '打开过活动，还没有参与', '客户打开活动页，点击“立即抽奖”就能参与']) expect(card).toContain(words)
})

test('whoever may draw now is seen at once', async () => {
  native = inWecom()
  const { screen } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ campaigns: [newcomerGift({ step: 'informed', refusal: null })] }) } }))
  expect(screen.get('[aria-label="新客见面礼"]').text()).toContain('符合条件，可以抽奖')
})

test('a draw on the phone appears within seconds, without a tap', async () => {
  vi.useFakeTimers()
  native = inWecom()
  const opening = openChat()
  await vi.advanceTimersByTimeAsync(200)
  const { screen, chat } = await opening
  draw(chat, 18800)
  await vi.advanceTimersByTimeAsync(4100)
  const card = screen.get('[aria-label="新客见面礼"]').text()
  expect(card).toContain('已抽中 188 元')
  expect(card).not.toContain('您已抽过奖啦')
})

test('a refresh that fails leaves what is known, and says so', async () => {
  vi.useFakeTimers()
  native = inWecom()
  const opening = openChat()
  await vi.advanceTimersByTimeAsync(200)
  const { screen, chat } = await opening
  chat.refuse.showChatCustomer = 'INTERNAL_ERROR'
  await vi.advanceTimersByTimeAsync(4100)
  expect(screen.get('[role="alert"]').text()).toContain('没有更新成功')
  expect(screen.get('h2').text()).toBe('周若楠')
  chat.refuse = {}
  await vi.advanceTimersByTimeAsync(4100)
  expect(screen.find('[role="alert"]').exists()).toBe(false)
})

test("from a customer's profile one may look but not send", async () => {
  native = inWecom(entry('contact_profile'))
  const { screen } = await openChat()
  expect(screen.get('[role="note"]').text()).toContain('从客户资料打开时只能查看')
  expect(screen.find('article').exists()).toBe(true)
  expect(screen.findAll('article button')).toEqual([])
})

test('a session that ends meanwhile leads to sign in', async () => {
  vi.useFakeTimers()
  native = inWecom()
  const opening = openChat()
  await vi.advanceTimersByTimeAsync(200)
  const { bank, chat, visit } = await opening
  bank.manager = 'UNAUTHENTICATED'
  chat.refuse.showChatCustomer = 'UNAUTHENTICATED'
  await vi.advanceTimersByTimeAsync(4100)
  expect(visit.left).toEqual(['/oauth/manager?return=/sidebar/'])
})

test('a customer we do not know yet can be asked for again', async () => {
  native = inWecom()
  const { screen, press, chat } = await openChat(chatBank({ customers: {} }))
  expect(screen.get('main').text()).toContain('没有找到这位客户')
  chat.customers['wm-zhou'] = zhouRuonan()
  await press('重试')
  expect(screen.get('h2').text()).toBe('周若楠')
})

test('in a group the area shows the group and its campaign', async () => {
  native = inWecom(entry('group_chat_tools'))
  const { screen } = await openChat()
  expect(screen.get('h2').text()).toBe('西湖邻里福利群')
  expect(screen.findAll('[aria-label="基本情况"] li').map((it) => it.text())).toEqual(['杭州西湖支行', '128 位客户'])
  expect(screen.get('article h3').text()).toBe('邻里掷骰子')
  expect(screen.find('[aria-label="客户的进度"]').exists()).toBe(false)
})

test('a group that does not load is called a group, and can be asked for again', async () => {
  native = inWecom(entry('group_chat_tools'))
  const { screen, press, chat } = await openChat(chatBank({ refuse: { showChatGroup: 'INTERNAL_ERROR' } }))
  expect(screen.get('main').text()).toContain('客户群没有加载出来')
  chat.refuse = {}
  await press('重试')
  expect(screen.get('h2').text()).toBe('西湖邻里福利群')
})

test("another branch's group can be looked at only", async () => {
  native = inWecom(entry('group_chat_tools'))
  const { screen } = await openChat(chatBank({ groups: { 'wr-neighbours': neighbours({ access: 'readOnly', campaigns: [] }) } }))
  expect(screen.get('[role="note"]').text()).toContain('这个群由杭州西湖支行维护')
  expect(screen.findAll('main button').map((it) => it.text())).toEqual(['活动', '日历', '本群'])
})

test('a group that is taken from its chat is no longer shown; a poll that is lost leaves the choice of another', async () => {
  vi.useFakeTimers()
  native = inWecom(entry('group_chat_tools'))
  const opening = openChat()
  await vi.advanceTimersByTimeAsync(200)
  const { screen, chat, settle } = await opening
  chat.groups = {}
  await vi.advanceTimersByTimeAsync(4100)
  await settle()
  expect(screen.get('main').text()).not.toContain('西湖邻里福利群')
  const part = screen.get('.chat-desk > *').element
  chat.refuse = { showChatGroup: 'INTERNAL_ERROR' }
  await vi.advanceTimersByTimeAsync(4100)
  expect(screen.get('.chat-desk > *').element).toBe(part)
})
