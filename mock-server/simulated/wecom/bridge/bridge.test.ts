import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Entry } from '#shared/simulator/bridge'
import { SIMULATED_CORP } from '../register'
import { useWecom } from '../testing/use-wecom'

const wecom = useWecom()

const URL = 'https://bank.example/sidebar/?from=wecom'
const [NONCE, TIMESTAMP] = ['Wm3WZYTPz0wzccnW', '1414587457']
const APIS = ['getContext', 'getCurExternalContact', 'getCurExternalChat', 'sendChatMessage']

const signatureWith = (ticket: unknown, url = URL) =>
  createHash('sha1').update(`jsapi_ticket=${ticket}&noncestr=${NONCE}&timestamp=${TIMESTAMP}&url=${url}`).digest('hex')
const agentTicket = async () => (await wecom().get('ticket/get', { type: 'agent_config' })).ticket

interface Place {
  entry?: Entry
  conversationId?: string | null
  memberId?: string
  pageId?: string
  url?: string
}

function call(name: string, params: Record<string, unknown> = {}, place: Place = {}) {
  return wecom().handle.callBridge({
    pageId: 'page-1', memberId: 'lin', entry: 'single_chat_tools', conversationId: 'single:lin:anna', url: URL, name, params, ...place,
  })
}

async function agentParams(changes: object = {}) {
  const { corpId, agentId } = SIMULATED_CORP
  const signature = signatureWith(await agentTicket())
  return { corpid: corpId, agentid: agentId, timestamp: TIMESTAMP, nonceStr: NONCE, signature, jsApiList: APIS, ...changes }
}

/** The page registers, as the SDK does it. */
async function register(place: Place = {}, changes: object = {}) {
  return call('agentConfig', await agentParams(changes), place).result
}

const result = (name: string, params?: object, place?: Place) => call(name, { ...params }, place).result
const setBridge = (changes: object) => wecom().handle.setBridge({ ...wecom().handle.show().bridge, ...changes })

const OK = { err_msg: 'agentConfig:ok' }
const WRONG = { err_msg: 'agentConfig:fail invalid signature', err_code: 40093 }

test("a page signed with the app's ticket over its address without the hash is registered", async () => {
  expect(await register()).toEqual(OK)
  expect(await register({ url: `${URL}#/customer` })).toEqual(OK)
})

test.each([
  ['of another address', async () => register({ url: 'https://bank.example/sidebar/' })],
  ['of the app that was made with the ticket of the corp', async () => register({}, { signature: signatureWith((await wecom().get('get_jsapi_ticket')).ticket) })],
  ['with a ticket that is over', async () => {
    const params = await agentParams()
    wecom().pass(7_200_000)
    return call('agentConfig', params).result
  }],
  ['that QA wants taken for wrong', async () => {
    setBridge({ signature: 'rejected' })
    return register()
  }],
])('a signature %s is refused', async (_which, attempt) => {
  expect(await attempt()).toEqual(WRONG)
})

test.each([
  [{ corpid: 'ww-other' }, 'agentConfig:fail invalid corpid'],
  [{ agentid: '1' }, 'agentConfig:fail invalid agentid'],
])('another app %j is refused', async (changes, text) => {
  expect(await register({}, changes)).toMatchObject({ err_msg: text })
})

test('a ticket stays good through a reset: the app goes on with it', async () => {
  const params = await agentParams()
  wecom().handle.reset()
  expect(call('agentConfig', params).result).toEqual(OK)
})

test('before agentConfig nothing of the app works, and afterwards what it named', async () => {
  expect(result('getContext')).toEqual({ err_msg: 'getContext:the permission value is offline verifying' })
  await register({}, { jsApiList: ['getContext'] })
  expect(result('getContext')).toEqual({ err_msg: 'getContext:ok', entry: 'single_chat_tools' })
  expect(result('getCurExternalContact')).toEqual({ err_msg: 'getCurExternalContact:fail_nopermission' })
})

test('each loading of the page registers anew', async () => {
  await register()
  expect(result('getContext', {}, { pageId: 'page-2' })).toEqual({ err_msg: 'getContext:the permission value is offline verifying' })
})

test('what the administrator has not allowed is refused', async () => {
  await register()
  setBridge({ denied: ['sendChatMessage'] })
  expect(result('sendChatMessage', { msgtype: 'text', text: { content: '你好' } })).toEqual({ err_msg: 'sendChatMessage:fail_nopermission' })
  expect(result('getContext')).toMatchObject({ err_msg: 'getContext:ok' })
})

test.each<[Entry, string | null, string, string]>([
  ['single_chat_tools', 'single:lin:anna', 'ok', 'fail without context of external chat'],
  ['contact_profile', 'single:lin:anna', 'ok', 'fail without context of external chat'],
  ['normal', 'single:lin:anna', 'fail without context of external contact', 'fail without context of external chat'],
  ['normal', null, 'fail without context of external contact', 'fail without context of external chat'],
])('opened from %s with %s in front, the customer: %s, the group: %s', async (entry, conversationId, customer, group) => {
  const place = { entry, conversationId }
  await register(place)
  expect(result('getCurExternalContact', {}, place)).toMatchObject({ err_msg: `getCurExternalContact:${customer}` })
  expect(result('getCurExternalChat', {}, place)).toMatchObject({ err_msg: `getCurExternalChat:${group}` })
})

const IN_GROUP: Place = { entry: 'group_chat_tools', conversationId: 'group:neighbours', memberId: 'shen' }

test('the page is told which customer and which group is in front of the member, by the ids of WeCom', async () => {
  await register()
  expect(result('getCurExternalContact')).toEqual({ err_msg: 'getCurExternalContact:ok', userId: 'wm-anna' })
  expect(result('getCurExternalChat', {}, IN_GROUP)).toEqual({ err_msg: 'getCurExternalChat:ok', chatId: 'wr-neighbours' })
  expect(result('getCurExternalContact', {}, IN_GROUP)).toMatchObject({ err_msg: 'getCurExternalContact:fail without context of external contact' })
})

test('the entry QA sets goes before the one that follows from the window', async () => {
  await register()
  setBridge({ entry: 'normal' })
  expect(result('getContext')).toMatchObject({ entry: 'normal' })
})

test.each([
  [{ memberId: 'nobody' }, 'MANAGER_NOT_FOUND'],
  [{ conversationId: 'single:lin:bo' }, 'CONVERSATION_NOT_FOUND'],
  [{ conversationId: 'group:neighbours' }, 'CONVERSATION_NOT_FOUND'],
])('a window that cannot be, %j, is a mistake', (place, code) => {
  expect(() => call('getContext', {}, place)).toThrow(expect.objectContaining({ code }))
})

test('an unknown function does not exist, nor does what only phones have', () => {
  expect(result('openSesame')).toEqual({ err_msg: 'openSesame:function not exist' })
  expect(result('navigateToAddCustomer')).toEqual({ err_msg: 'navigateToAddCustomer:function not exist' })
  expect(result('toString')).toEqual({ err_msg: 'toString:function not exist' })
})

test('checkJsApi says what there is, to any page', () => {
  const jsApiList = ['sendChatMessage', 'openSesame']
  expect(result('checkJsApi', { jsApiList })).toEqual({ err_msg: 'checkJsApi:ok', checkResult: { sendChatMessage: true, openSesame: false } })
  setBridge({ client: 'old' })
  expect(result('checkJsApi', { jsApiList })).toMatchObject({ checkResult: { sendChatMessage: false } })
})

test('an old client wants the signature of the corp first, and does not know where it is', async () => {
  setBridge({ client: 'old' })
  expect(await register()).toEqual({ err_msg: 'agentConfig:fail the permission value is offline verifying' })
  const verifySignature = signatureWith((await wecom().get('get_jsapi_ticket')).ticket)
  const params = { verifyAppId: SIMULATED_CORP.corpId, verifyTimestamp: TIMESTAMP, verifyNonceStr: NONCE, verifySignature }
  expect(result('preVerifyJSAPI', { ...params, verifySignature: signatureWith(await agentTicket()) })).toMatchObject({ err_code: 40093 })
  expect(result('preVerifyJSAPI', params)).toEqual({ err_msg: 'preVerifyJSAPI:ok' })
  expect(await register()).toEqual(OK)
  expect(result('getContext')).toEqual({ err_msg: 'getContext:function not exist' })
  expect(result('getCurExternalContact')).toMatchObject({ err_msg: 'getCurExternalContact:ok' })
})

test('the chat with a contact comes to the front; with anybody else it does not', async () => {
  await register({}, { jsApiList: [...APIS, 'openEnterpriseChat'] })
  const anna = wecom().handle.show().customers.find(({ id }) => id === 'anna')!.externalUserId
  expect(call('openEnterpriseChat', { externalUserIds: anna, userIds: '' })).toEqual({
    result: { err_msg: 'openEnterpriseChat:ok' }, question: null, opens: 'single:lin:anna',
  })
  expect(call('openEnterpriseChat', { externalUserIds: 'wm-nobody' }).result).toEqual({ err_msg: 'openEnterpriseChat:fail' })
  expect(call('openEnterpriseChat', { externalUserIds: `${anna};${anna}` }).opens).toBe(undefined)
})

test('the chat of a group the member is in comes to the front by its id, another’s does not', async () => {
  const params = { chatId: 'wr-neighbours', externalUserIds: 'wm-nobody' }
  await register(IN_GROUP, { jsApiList: [...APIS, 'openEnterpriseChat'] })
  expect(call('openEnterpriseChat', params, IN_GROUP).opens).toBe('group:neighbours')
  expect(call('openEnterpriseChat', { chatId: 'wr-unknown' }, IN_GROUP).opens).toBe(undefined)
  await register({ pageId: 'page-2' }, { jsApiList: [...APIS, 'openEnterpriseChat'] })
  expect(call('openEnterpriseChat', params, { pageId: 'page-2' }).opens).toBe(undefined)
})
