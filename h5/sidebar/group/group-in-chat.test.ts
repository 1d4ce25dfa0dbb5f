import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import type { GroupInvitation } from '#shared/group/contract'
import type { ChatContext } from '../../wecom/chat-context'
import type { Wecom } from '../../wecom/open-wecom'
import { WecomError } from '../../wecom/wecom-error'
import KeywordReply from '../chat/KeywordReply.vue'
import { usePlaceStore } from '../chat/place-store'
import { healthOf } from '../group-health/testing/health-of'
import { openDesk, type DeskClient } from '../testing/open-desk'
import BindChat from './BindChat.vue'
import GroupInvite from './GroupInvite.vue'
import GroupPane from './GroupPane.vue'
import { groupOf } from './testing/group-of'

enableAutoUnmount(afterEach)

const GROUP_CHAT: ChatContext = { kind: 'group', chatId: 'wr-new', canSend: true }
const CUSTOMER_CHAT: ChatContext = { kind: 'single', externalUserId: 'wm-zhou', canSend: true }

/** One part of a chat by itself, where WeCom says so. */
async function openPart(part: Component, props: object, context: ChatContext, client: DeskClient) {
  const sent: unknown[] = []
  /** Of how many messages WeCom is told yes before the next is cancelled. */
  const confirms = { left: Infinity }
  const wecom: Partial<Wecom> = {
    chatContext: async () => context,
    sendInOrder: async (messages, onProgress) => {
      for (const [index, message] of messages.entries()) {
        if (confirms.left-- <= 0) return { sent: index, stoppedBy: new WecomError('cancelled') }
        sent.push(message)
        onProgress(index + 1)
      }
      return { sent: messages.length, stoppedBy: null }
    },
  }
  const host = defineComponent(() => {
    usePlaceStore().find()
    return () => h('div', [h(part, props)])
  })
  return { sent, confirms, ...(await openDesk(host, client, wecom)) }
}

const list = (...groups: ReturnType<typeof groupOf>[]) => async () => ({ groups, coverage: { groups: 1, customers: 1, perGroup: 1 }, districts: ['滨江区', '西湖区'] })

const tea = { tag: '爱喝茶', members: 12, text: '大家平时喝绿茶还是红茶？' }

const openPane = (group = groupOf(), client: NonNullable<DeskClient['group']> = {}, canAct = true) =>
  openPart(GroupPane, { groupId: group.id, canAct }, GROUP_CHAT, { group: { listGroups: list(group), ...client }, groupHealth: { showGroupHealth: async () => healthOf() }, interest: { listGroupInterests: async () => ({ interests: [tea] }) } })

test('beside a group’s chat stands what it is, and its pitch goes into the chat (S3)', async () => {
  const { screen, press, sent } = await openPane()
  for (const words of ['主管群', '群主沈嘉禾', '信用卡 × 社区邻里', '128 / 200 位客户']) expect(screen.text()).toContain(words)
  await press('发到群里')
  expect(sent).toEqual([{ kind: 'text', text: '老邻居的省钱群。' }])
  expect(screen.text()).toContain('已发送')
})

test.each(['价值话术', '大家的兴趣'])('%s that is sent again and stopped is said to be sent no more', async (part) => {
  const { screen, confirms } = await openPane()
  const card = screen.get(`[aria-label="${part}"]`)
  const send = () => card.findAll('button').find((it) => it.text() === '发到群里')!.trigger('click').then(flushPromises)
  confirms.left = 1
  await send()
  expect(card.text()).toContain('已发送')
  await send()
  expect(card.text()).toContain('没有发送')
  expect(card.text()).not.toContain('已发送')
})

test('beside a group for a product’s holders stand those of his contacts who hold it (G4)', async () => {
  const holders = [{ externalUserId: 'wm-zhou', name: '周若楠' }]
  const { screen } = await openPane(groupOf({ theme: 'bought', product: 'ownCredit' }), { listHolders: async () => ({ holders }) })
  const card = screen.get('[aria-label="可以邀请的客户"]')
  expect(card.text()).toContain('持有本行信用卡')
  expect(card.get('button').attributes('aria-label')).toBe('看客户：周若楠')
  expect((await openPane()).screen.find('[aria-label="可以邀请的客户"]').exists()).toBe(false)
})

test('what the members like can be talked of with one tap (G25)', async () => {
  const { screen, sent } = await openPane()
  const card = screen.get('[aria-label="大家的兴趣"]')
  expect(card.text()).toContain('爱喝茶 12 位')
  await card.get('[aria-label="发到群里：爱喝茶"]').trigger('click')
  await vi.waitFor(() => expect(card.text()).toContain('已发送'))
  expect(sent).toEqual([{ kind: 'text', text: tea.text }])
})

test('an assisted group stands at its step: the next can be taken, and none is jumped (G7)', async () => {
  const moves: unknown[] = []
  const group = groupOf({ kind: 'assisted', step: 'attract', ownerManagerId: null })
  const { screen, press } = await openPane(group, { moveGroupStep: async ({ body }) => (moves.push(body), { outcome: 'moved', group: { ...group, step: body.step } }) })
  expect(screen.text()).toContain('第 2 步：引起注意')
  expect(screen.text()).toContain('到第 5 步才能发进群码、名片和活动')
  expect(screen.get('[aria-label="群资料"]').text()).toContain('企业微信不告诉我们群里有多少客户')
  expect(screen.get('[aria-label="群资料"]').text()).not.toContain('/ 200')
  expect(screen.findAll('ol button').map((it) => it.attributes('disabled') === undefined)).toEqual([true, false, false, false, false])
  await press('1了解群用户：回到这一步')
  expect(moves).toEqual([{ step: 'know', note: '' }])
})

test('a step says what it is for and what to say in it; on to the next it goes with what was done, which stands there (G7)', async () => {
  const moves: unknown[] = []
  const group = groupOf({
    kind: 'assisted', step: 'goodwill', ownerManagerId: null,
    stepNotes: [{ step: 'know', note: '群主爱聊钓鱼', managerName: '林晚晴', notedAt: '2026-02-12T10:00:00+08:00' }],
  })
  const { screen, press, type, sent } = await openPane(group, { moveGroupStep: async ({ body }) => (moves.push(body), { outcome: 'moved', group }) })
  expect(screen.get('[aria-label="辅管群五步"]').text()).toContain('让人觉得有您在群里有用，而且不推销')
  expect(screen.get('[aria-label="做过的事"]').text()).toMatch(/第 1 步 了解群用户 · 2月12日 林晚晴\s*群主爱聊钓鱼/)
  await press('发到群里：防诈骗')
  expect(JSON.stringify(sent)).toContain('打银行卡背面的电话')
  await press('完成，进入第 4 步')
  expect([moves, screen.text().includes('请写下这一步做了什么')]).toEqual([[], true])
  await type('这一步做了什么', '提醒了缴费')
  await press('完成，进入第 4 步')
  expect(moves).toEqual([{ step: 'trust', note: '提醒了缴费' }])
})

test('who should not be in the group is listed for removal, other banks’ people first (S27, K5)', async () => {
  const joinedAt = '2026-02-12T10:00:00+08:00'
  const { screen, press } = await openPane(groupOf(), { checkMembers: async () => ({
    outcome: 'checked', customers: 128, unchecked: 2,
    strangers: [{ name: '郑晓彤', joinedAt, kind: 'rival', bankName: '云溪银行' }, { name: null, joinedAt, kind: 'unknown', bankName: null }],
  }) })
  await press('开始核对')
  const text = screen.get('[aria-label="成员核对"]').text()
  for (const words of ['128 位成员里，有 2 位请群主在群里移出', '郑晓彤', '疑似同业 · 云溪银行', '微信用户', '非我行客户', '2月12日进群', '还有 2 位暂时查不到']) expect(text).toContain(words)
})

test('of a group that somebody else owns WeCom tells no members', async () => {
  const { screen, press } = await openPane(groupOf(), { checkMembers: async () => ({ outcome: 'notTold' }) })
  await press('开始核对')
  expect(screen.text()).toContain('企业微信不给出成员名单')
})

test('who may only look neither checks nor moves anything (K6)', async () => {
  const { screen } = await openPane(groupOf({ kind: 'assisted', step: 'know' }), {}, false)
  expect(screen.find('[aria-label="成员核对"]').exists()).toBe(false)
  expect(screen.findAll('ol button').every((it) => it.attributes('disabled') !== undefined)).toBe(true)
})

test('a chat that is none of our groups is bound to one without a chat; a refusal says why (G1)', async () => {
  const bound = vi.fn()
  const answers = [{ outcome: 'refused' as const, reason: 'ownerOutside' as const }, { outcome: 'bound' as const, group: groupOf({ id: 'lake' }) }]
  const asked: unknown[] = []
  const { screen, press } = await openPart(BindChat, { onBound: bound }, GROUP_CHAT, { group: {
    listGroups: list(groupOf(), groupOf({ id: 'lake', name: '湖畔群', chatId: null })),
    bindGroup: async (it) => (asked.push(it), answers.shift()!),
  } })
  expect(screen.findAll('li').map((it) => it.text())).toEqual([expect.stringContaining('湖畔群')])
  await press('绑定：湖畔群')
  expect(screen.get('[role="alert"]').text()).toContain('群主不是我行客户经理，只能作为辅管群')
  expect(bound).not.toHaveBeenCalled()
  await press('绑定：湖畔群')
  expect(bound).toHaveBeenCalledOnce()
  expect(asked).toContainEqual({ params: { groupId: 'lake' }, body: { chatId: 'wr-new' } })
})

const invited: GroupInvitation = {
  outcome: 'invited', groupId: 'xihu-neighbours', groupName: '西湖邻里福利群', pitch: '老邻居的省钱群。',
  messages: [{ kind: 'text', text: '老邻居的省钱群。' }, { kind: 'link', title: '西湖邻里福利群', description: '长按二维码', url: 'https://koi.example/code.svg', imageUrl: null }],
}

const inviting = (answer: GroupInvitation, keys: string[] = []): DeskClient => ({
  group: { inviteToGroup: async () => answer },
  chat: { showChatCustomer: async () => Promise.reject(new Error('not asked')) },
  reach: {
    reserveReach: async ({ headers }) => (keys.push(headers['idempotency-key']), { allowed: true, reachId: 'r1', reason: null, nextAllowedAt: null, nextAllowedOn: null, marketingLeft: 1 } as never),
    settleReach: async () => ({}) as never, showReaches: async () => ({ reason: null, nextAllowedAt: null, nextAllowedOn: null, marketingLeft: 1 }) as never,
  },
})

const openInvite = (answer: GroupInvitation, keys: string[] = []) => openPart(GroupInvite, {}, CUSTOMER_CHAT, inviting(answer, keys))

test('who answered with the keyword is invited from the card that says so, and then it is done; stopped on the way it is not (S4)', async () => {
  const closed: string[] = []
  const client = inviting(invited)
  client.chat = { ...client.chat, closeKeywordReply: async ({ params }) => (closed.push(params.replyId), {} as never) }
  const reply = { id: 'reply-1', keyword: '进群', saidAt: '2026-02-17T09:58:00+08:00' }
  const { screen, press, sent, confirms } = await openPart(KeywordReply, { reply }, CUSTOMER_CHAT, client)
  await vi.dynamicImportSettled()
  await press('找合适的群')
  confirms.left = 1
  await press('发送邀请')
  expect(closed).toEqual([])
  confirms.left = Infinity
  await press('继续发送')
  expect([sent, closed]).toEqual([invited.messages, ['reply-1']])
  expect(screen.text()).toContain('已经当面或在群里邀请过')
})

test('the invitation shows the group he is given, and sends its pitch and code in this order (G22, S3)', async () => {
  const { screen, press, sent } = await openInvite(invited)
  await press('找合适的群')
  expect(screen.text()).toContain('邀请进群：西湖邻里福利群')
  await press('发送邀请')
  expect(sent).toEqual(invited.messages)
  expect(screen.text()).toContain('已发送')
})

test('an invitation that was stopped on the way goes on with what is left, and is still one (S20)', async () => {
  const keys: string[] = []
  const { screen, press, sent, confirms } = await openInvite(invited, keys)
  await press('找合适的群')
  confirms.left = 1
  await press('发送邀请')
  expect(screen.get('[role="alert"]').text()).toContain('没有发完')
  confirms.left = Infinity
  await press('继续发送')
  expect(sent).toEqual(invited.messages)
  expect(new Set(keys).size).toBe(1)
  await press('再发邀请')
  expect(sent).toEqual([...invited.messages, ...invited.messages])
  expect(new Set(keys).size).toBe(2)
})

test.each([
  ['notIntroduced', '先发一段自我介绍'], ['notCustomer', '只邀请我行客户'], ['rival', '同业人员名单'], ['bankSilent', '请稍后再试'], ['noGroup', '先在“客户群”里发布一个'],
] as const)('refused by %s it says what to do: %s (S2, S27, K5)', async (reason, words) => {
  const { screen, press, sent } = await openInvite({ outcome: 'refused', reason, groupName: null, district: null })
  await press('找合适的群')
  expect(screen.text()).toContain(words)
  expect(screen.text()).not.toContain('发送邀请')
  expect(sent).toEqual([])
})

test('without a group for his district it says which, and leads to where one is made (G22)', async () => {
  const { screen, press } = await openInvite({ outcome: 'refused', reason: 'noGroup', groupName: null, district: '西湖区' })
  await press('找合适的群')
  expect(screen.text()).toContain('西湖区还没有合适的群')
  expect(screen.get('a[href="#/groups"]').text()).toBe('去“客户群”里建一个，或发布一个')
})
