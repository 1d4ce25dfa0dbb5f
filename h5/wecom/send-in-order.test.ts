import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '#shared/api/client'
import type { ChatMessage } from '#shared/chat/message'
import { enterWecom, type NativeAnswer, type NativeClient } from './testing/native-bridge'

const hello: ChatMessage = { kind: 'text', text: '您好，来抽奖吧' }
const link: ChatMessage = { kind: 'link', title: '新客见面礼', description: '最高188元', url: 'https://koi.example/lottery/r13?ch=xihu-01', imageUrl: null }
const card: ChatMessage = { kind: 'miniprogram', title: '打开抽奖', appId: 'wx0123456789abcdef', page: 'pages/campaign/index.html?c=r13', imageUrl: 'https://koi.example/card.png' }

const signature = { corpId: 'ww-koi', agentId: '1000002', timestamp: 1, nonceStr: 'n', signature: 's' }
const signer: Client['wecom'] = { signConfig: async () => signature, signAgentConfig: async () => signature }

let native: NativeClient
const sentTypes = () => native.calls.filter(({ name }) => name === 'sendChatMessage').map(({ params }) => params['msgtype'])

/** What the client says to each message in turn. */
const answerEach = (...answers: NativeAnswer[]) => (native.answers['sendChatMessage'] = () => answers.shift()!)

beforeEach(() => {
  vi.resetModules()
  native = enterWecom()
})
afterEach(() => {
  native.remove()
  vi.useRealTimers()
})

async function send(messages: ChatMessage[]) {
  const progress: number[] = []
  const { openWecom } = await import('./open-wecom')
  const { sent, stoppedBy } = await openWecom(signer).sendInOrder(messages, (it) => progress.push(it))
  return { sent, stoppedBy: stoppedBy?.code ?? null, progress }
}

test('text, link and card go out in this order, each in the form WeCom wants', async () => {
  expect(await send([hello, link, card])).toEqual({ sent: 3, stoppedBy: null, progress: [1, 2, 3] })
  const messages = native.calls.filter(({ name }) => name === 'sendChatMessage').map(({ params }) => params)
  expect(messages).toMatchObject([
    { msgtype: 'text', text: { content: '您好，来抽奖吧' } },
    { msgtype: 'news', news: { link: 'https://koi.example/lottery/r13?ch=xihu-01', title: '新客见面礼', desc: '最高188元', imgUrl: '' } },
    { msgtype: 'miniprogram', miniprogram: { appid: 'wx0123456789abcdef', title: '打开抽奖', page: 'pages/campaign/index.html?c=r13', imgUrl: 'https://koi.example/card.png' } },
  ])
})

test('the second is asked for only once the first has gone out', async () => {
  let confirm = (_said: string) => undefined as void
  answerEach(new Promise<string>((resolve) => (confirm = resolve)), 'ok')
  const delivery = send([hello, link])
  await vi.waitFor(() => expect(sentTypes()).toEqual(['text']))
  confirm('ok')
  await delivery
  expect(sentTypes()).toEqual(['text', 'news'])
})

test('whoever cancels the second of three has sent one, and is not asked about the third', async () => {
  answerEach('ok', 'cancel', 'ok')
  expect(await send([hello, link, card])).toEqual({ sent: 1, stoppedBy: 'cancelled', progress: [1] })
  expect(sentTypes()).toEqual(['text', 'news'])
})

test('what was left can be sent later', async () => {
  answerEach('ok', 'cancel', 'ok', 'ok')
  const messages = [hello, link, card]
  const { sent } = await send(messages)
  expect(await send(messages.slice(sent))).toEqual({ sent: 2, stoppedBy: null, progress: [1, 2] })
  expect(sentTypes()).toEqual(['text', 'news', 'news', 'miniprogram'])
})

test.each<[string, NativeAnswer, string]>([
  ['a missing permission', 'fail_nopermission', 'noPermission'],
  ['a picture WeCom cannot use', 'fail invalid imgUrl', 'invalidMessage'],
])('%s stops the rest', async (_what, answer, code) => {
  answerEach(answer)
  expect(await send([card, hello])).toEqual({ sent: 0, stoppedBy: code, progress: [] })
  expect(sentTypes()).toEqual(['miniprogram'])
})

test.each<[string, ChatMessage]>([
  ['a text of 4,001 characters', { kind: 'text', text: '鱼'.repeat(4001) }],
  ['a link whose title has 65 bytes', { ...link, title: `${'锦'.repeat(21)}!!` }],
  ['a link whose description has 513 bytes', { ...link, description: '锦'.repeat(171) }],
  ['a card whose title has 65 bytes', { ...card, title: `${'锦'.repeat(21)}!!` }],
])('%s is not even tried', async (_what, message) => {
  expect(await send([message])).toMatchObject({ sent: 0, stoppedBy: 'invalidMessage' })
  expect(sentTypes()).toEqual([])
})

test('a message of exactly WeCom’s limits goes out', async () => {
  const longest = { ...link, title: `${'锦'.repeat(21)}!`, description: `${'锦'.repeat(170)}!!` }
  expect(await send([{ kind: 'text', text: '鱼'.repeat(4000) }, longest])).toMatchObject({ sent: 2 })
})

test('nobody is hurried: the person may take a minute', async () => {
  vi.useFakeTimers()
  answerEach(new Promise<string>((resolve) => setTimeout(() => resolve('ok'), 60_000)))
  const delivery = send([hello])
  await vi.advanceTimersByTimeAsync(61_000)
  expect(await delivery).toMatchObject({ sent: 1, stoppedBy: null })
})
