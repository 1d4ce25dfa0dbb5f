import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { SIMULATED_CORP } from '../register'
import { upload, PNG } from '../testing/upload'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const CHAT = 'single:lin:anna'
const URL = 'https://bank.example/sidebar/'

const window = { pageId: 'page-1', memberId: 'lin', entry: 'single_chat_tools', conversationId: CHAT, url: URL } as const

beforeEach(async () => {
  const { ticket } = await wecom().get('ticket/get', { type: 'agent_config' })
  const signature = createHash('sha1').update(`jsapi_ticket=${ticket}&noncestr=n&timestamp=1&url=${URL}`).digest('hex')
  const { corpId, agentId } = SIMULATED_CORP
  const params = { corpid: corpId, agentid: agentId, timestamp: 1, nonceStr: 'n', signature, jsApiList: ['sendChatMessage'] }
  wecom().handle.callBridge({ ...window, name: 'agentConfig', params })
})

const send = (params: Record<string, unknown>, place: object = {}) => wecom().handle.callBridge({ ...window, ...place, name: 'sendChatMessage', params })
const person = (says: 'asked' | 'confirms' | 'cancels') => wecom().handle.setBridge({ ...wecom().handle.show().bridge, person: says })
const sent = () => wecom().handle.showConversation(CHAT).messages.filter(({ sender }) => sender !== null)

const HELLO = { msgtype: 'text', text: { content: '您好' } }
const CARD = { appid: 'wx0123456789abcdef', title: '抽奖', imgUrl: 'https://bank.example/card.png', page: 'pages/campaign/index.html?id=r13' }
const NEWS = { link: 'https://bank.example/lottery/r13', title: '新春抽奖', desc: '至高188元', imgUrl: 'https://bank.example/koi.png' }
const ok = { result: { err_msg: 'sendChatMessage:ok' }, question: null }
const cancelled = { result: { err_msg: 'sendChatMessage:cancel' }, question: null }

test('nothing is sent before the person at the desk says yes', () => {
  const { result, question } = send(HELLO)
  expect([result, question!.message, sent()]).toEqual([null, { kind: 'text', text: '您好' }, []])
  expect(wecom().handle.decideCall(question!.callId, true)).toEqual(ok)
  expect(sent()).toMatchObject([{ sender: { kind: 'member', id: 'lin', name: '林晚晴' }, content: { kind: 'text', text: '您好' } }])
})

test('whoever says no sends nothing, and is asked once', () => {
  const { question } = send(HELLO)
  expect(wecom().handle.decideCall(question!.callId, false)).toEqual(cancelled)
  expect(() => wecom().handle.decideCall(question!.callId, true)).toThrow(expect.objectContaining({ code: 'CALL_NOT_FOUND' }))
  expect(sent()).toEqual([])
})

test('a person who always says the same is not asked', () => {
  person('confirms')
  expect(send(HELLO)).toEqual(ok)
  person('cancels')
  expect([send(HELLO), sent().length]).toEqual([cancelled, 1])
})

test('a chat that ended while the person was asked gets nothing', async () => {
  const { question } = send(HELLO)
  await wecom().handle.deleteContact({ customerId: 'anna', managerId: 'lin', by: 'customer' })
  expect(wecom().handle.decideCall(question!.callId, true).result).toEqual({ err_msg: 'sendChatMessage:fail' })
  expect(sent()).toEqual([])
})

test('a link and a mini-program card stand in the chat as they were given', () => {
  person('confirms')
  send({ msgtype: 'news', news: NEWS })
  send({ msgtype: 'miniprogram', miniprogram: CARD })
  expect(sent().map(({ content }) => content)).toEqual([
    { kind: 'link', title: NEWS.title, description: NEWS.desc, url: NEWS.link, imageUrl: NEWS.imgUrl },
    { kind: 'miniprogram', title: CARD.title, appId: CARD.appid, page: CARD.page, imageUrl: CARD.imgUrl },
  ])
})

test.each([
  ['a text of more than 4,000 characters', { msgtype: 'text', text: { content: '鱼'.repeat(4001) } }, 'invalid content'],
  ['a text without words', { msgtype: 'text', text: {} }, 'invalid content'],
  ['a title of more than 64 bytes', { msgtype: 'news', news: { ...NEWS, title: '锦'.repeat(22) } }, 'invalid title'],
  ['a description of more than 512 bytes', { msgtype: 'news', news: { ...NEWS, desc: '锦'.repeat(171) } }, 'invalid desc'],
  ['a link that is no address', { msgtype: 'news', news: { ...NEWS, link: 'lottery' } }, 'invalid link'],
  ['a link with a picture that has no address', { msgtype: 'news', news: { ...NEWS, imgUrl: 'koi.png' } }, 'invalid imgUrl'],
  ['a card with its picture in it', { msgtype: 'miniprogram', miniprogram: { ...CARD, imgUrl: 'data:image/png;base64,' } }, 'invalid imgUrl'],
  ['a card without a picture', { msgtype: 'miniprogram', miniprogram: { ...CARD, imgUrl: undefined } }, 'invalid imgUrl'],
  ['a card whose page does not end in .html', { msgtype: 'miniprogram', miniprogram: { ...CARD, page: 'pages/campaign/index' } }, 'invalid page'],
  ['a picture nobody uploaded', { msgtype: 'image', image: { mediaid: 'unknown' } }, 'invalid mediaid'],
  ['a message of no kind', { msgtype: 'hologram' }, 'invalid msgtype'],
])('%s is refused', (_what, params, text) => {
  expect(send(params).result).toEqual({ err_msg: `sendChatMessage:fail ${text}` })
})

test('a picture that was uploaded is shown, for three days', async () => {
  person('confirms')
  const { media_id: mediaid } = await upload(wecom(), 'image', PNG)
  expect(send({ msgtype: 'image', image: { mediaid } })).toEqual(ok)
  const { content } = sent()[0]!
  const shown = await fetch(content.kind === 'image' ? content.url : '')
  expect([shown.headers.get('content-type'), Buffer.from(await shown.arrayBuffer())]).toEqual(['image/png', PNG])
  expect(send({ msgtype: 'file', file: { mediaid } }).result).toEqual({ err_msg: 'sendChatMessage:fail invalid mediaid' })
  wecom().pass(3 * 24 * 60 * 60 * 1000)
  expect(send({ msgtype: 'image', image: { mediaid } }).result).toEqual({ err_msg: 'sendChatMessage:fail invalid mediaid' })
})

test.each([
  ['contact_profile', CHAT],
  ['normal', null],
])('from %s nothing can be sent', (entry, conversationId) => {
  expect(send(HELLO, { entry, conversationId }).result).toEqual({ err_msg: 'sendChatMessage:fail without context of chat' })
})
