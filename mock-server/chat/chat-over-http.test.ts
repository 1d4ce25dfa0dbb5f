import { expect, test } from 'vitest'
import { createRequestSigner } from '../gateway/sign-request'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { told, ZHOU } from './testing/told'

const world = useDemoWorld()
const app = useTestApp(world)

/** As the bank's archive service tells it. */
function tellSigned(body: object, secret = app().deps.bankSecret) {
  const payload = JSON.stringify(body)
  const [method, path] = ['POST', '/api/chats/messages'] as const
  const headers = createRequestSigner(secret, world())({ method, path, body: payload })
  return app().inject({ method, url: path, headers: { ...headers, 'content-type': 'application/json' }, payload })
}

test('a keyword told by the bank reaches the manager’s sidebar, and is closed there', async () => {
  expect((await tellSigned({ messages: [told('m1', '进群')] })).json()).toEqual({ keywordReplies: 1, stops: 0 })
  const { chat } = await clientOfManager(app().url, 'lin-wanqing')
  const params = { externalUserId: ZHOU.externalUserId }
  expect((await chat.showChatCustomer({ params })).keywordReply).toMatchObject({ id: 'm1' })
  expect(await chat.closeKeywordReply({ params: { replyId: 'm1' } })).toEqual({ isClosed: true })
  expect((await chat.showChatCustomer({ params })).keywordReply).toBeNull()
})

test('nobody else tells what customers wrote', async () => {
  const reply = await tellSigned({ messages: [told('m1', '进群')] }, { ...app().deps.bankSecret, secret: 'guessed' })
  expect(reply.json()).toMatchObject({ code: 'SIGNATURE_INVALID' })
})

test('the group in front of the manager is shown', async () => {
  const { chat } = await clientOfManager(app().url, 'lin-wanqing')
  expect(await chat.showChatGroup({ params: { chatId: 'wrKoiXihuNeighbours0000000000001' } })).toMatchObject({ id: 'xihu-neighbours' })
})

test('what a customer types in the simulated WeCom comes the same way', async () => {
  await app().outside.wecom.say({ conversationId: 'single:lin-wanqing:cust-02', speaker: { kind: 'customer', id: 'cust-02' }, text: ' 進群 ' })
  const { chat } = await clientOfManager(app().url, 'lin-wanqing')
  expect((await chat.showChatCustomer({ params: { externalUserId: ZHOU.externalUserId } })).keywordReply).toMatchObject({ keyword: '进群' })
})
