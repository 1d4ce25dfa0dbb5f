import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '#shared/api/client'
import { enterWecom, type NativeAnswer, type NativeClient } from './testing/native-bridge'

let native: NativeClient
let signed: string[]

/** Our server: it signs whatever it is asked for, each time with the next number. */
const signer: Client['wecom'] = {
  signConfig: async ({ body }) => sign('corp', body.url),
  signAgentConfig: async ({ body }) => sign('app', body.url),
}

function sign(ticket: string, url: string) {
  signed.push(`${ticket} ${url}`)
  return { corpId: 'ww-koi', agentId: '1000002', timestamp: 1_414_587_457, nonceStr: `nonce-${signed.length}`, signature: `sha-${signed.length}` }
}

/** The module as a page loads it: the SDK looks at the user agent once. */
async function load(wecom: Client['wecom'] = signer) {
  vi.resetModules()
  return (await import('./open-wecom')).openWecom(wecom)
}

const settled = (promise: Promise<unknown>) => promise.then((it) => it, (error: { code: string }) => error.code)

beforeEach(() => {
  window.history.replaceState(null, '', '/sidebar/#/chat')
  signed = []
  native = enterWecom()
})
afterEach(() => {
  native.remove()
  vi.useRealTimers()
})

test('a chat with a customer is told by the id WeCom has for him', async () => {
  const wecom = await load()
  expect(await wecom.chatContext()).toEqual({ kind: 'single', externalUserId: 'wm-zhou', canSend: true })
  expect(native.called()).toEqual(['agentConfig', 'getContext', 'getCurExternalContact'])
})

test.each([
  ['contact_profile', { kind: 'single', externalUserId: 'wm-zhou', canSend: false }],
  ['group_chat_tools', { kind: 'group', chatId: 'wr-neighbours', canSend: true }],
  ['normal', { kind: 'none', entry: 'normal' }],
])('opened from %s it is %o', async (entry, context) => {
  native.answers['getContext'] = { err_msg: 'getContext:ok', entry }
  const wecom = await load()
  expect(await wecom.chatContext()).toEqual(context)
})

test('the page is registered as the app, with a signature of its address without the hash', async () => {
  const wecom = await load()
  await wecom.chatContext()
  expect(native.calls[0]!.params).toMatchObject({
    corpid: 'ww-koi', agentid: '1000002', timestamp: '1414587457', nonceStr: 'nonce-1', signature: 'sha-1',
    jsApiList: ['getContext', 'getCurExternalContact', 'getCurExternalChat', 'sendChatMessage', 'navigateToAddCustomer', 'openEnterpriseChat'],
  })
  expect(signed).toEqual(['app http://localhost:3000/sidebar/'])
})

test('on a phone WeCom opens its screen to add a customer; at a desk it knows none', async () => {
  native.answers['navigateToAddCustomer'] = 'ok'
  const wecom = await load()
  expect(await settled(wecom.openAddCustomer())).toBe(undefined)
  native.answers['navigateToAddCustomer'] = 'function not exist'
  expect(await settled(wecom.openAddCustomer())).toBe('clientTooOld')
  expect(native.called()).toEqual(['agentConfig', 'navigateToAddCustomer', 'navigateToAddCustomer'])
})

test('the chat with a customer is opened by the id WeCom has for him', async () => {
  native.answers['openEnterpriseChat'] = 'ok'
  const wecom = await load()
  await wecom.openChat('wm-zhou')
  expect(native.calls.at(-1)).toMatchObject({ name: 'openEnterpriseChat', params: { externalUserIds: 'wm-zhou' } })
})

test('the chat of a group is opened by its id', async () => {
  native.answers['openEnterpriseChat'] = 'ok'
  const wecom = await load()
  await wecom.openGroup('wr-neighbours')
  expect(native.calls.at(-1)).toMatchObject({ name: 'openEnterpriseChat', params: { chatId: 'wr-neighbours' } })
})

test('one registration serves the whole page, also when the work area changes', async () => {
  const wecom = await load()
  await wecom.chatContext()
  window.history.replaceState(null, '', '/sidebar/#/today')
  await wecom.chatContext()
  expect(native.called().filter((name) => name === 'agentConfig')).toHaveLength(1)
  expect(signed).toHaveLength(1)
})

test('a client before 3.0.24 registers the corp first', async () => {
  native.remove()
  native = enterWecom('2.8.7')
  const wecom = await load()
  await wecom.chatContext()
  expect(native.called().slice(0, 2)).toEqual(['preVerifyJSAPI', 'agentConfig'])
  expect(signed.map((it) => it.split(' ')[0])).toEqual(['app', 'corp'])
})

test.each<[string, string, NativeAnswer, string]>([
  ['a signature that is taken for wrong', 'agentConfig', 'fail_invalid signature', 'badSignature'],
  ['a domain the administrator has not entered', 'agentConfig', 'invalid url domain', 'badSignature'],
  ['the error number of a wrong signature', 'agentConfig', { err_msg: 'agentConfig:fail', err_code: 40093 }, 'badSignature'],
  ['a function that is not allowed', 'getCurExternalContact', 'fail_nopermission', 'noPermission'],
  ['one still being checked by WeCom', 'agentConfig', 'the permission value is offline verifying', 'noPermission'],
  ['no customer beside the page', 'getCurExternalContact', 'fail without context of external contact', 'wrongEntry'],
  ['a function the client does not have', 'getContext', 'function not exist', 'clientTooOld'],
  ['a refusal in words of the client', 'getContext', { errMsg: 'getContext:Fail No Permission' }, 'noPermission'],
  ['a failure without a reason', 'getContext', 'fail', 'failed'],
])('%s is told as such', async (_what, name, answer, code) => {
  native.answers[name] = answer
  const wecom = await load()
  expect(await settled(wecom.chatContext())).toBe(code)
})

test('a registration that failed is tried again with a fresh signature', async () => {
  native.answers['agentConfig'] = 'fail_invalid signature'
  const wecom = await load()
  expect(await settled(wecom.chatContext())).toBe('badSignature')
  native.answers['agentConfig'] = 'ok'
  expect(await settled(wecom.chatContext())).toMatchObject({ kind: 'single' })
  expect(native.calls.at(-3)!.params).toMatchObject({ signature: 'sha-2' })
})

test('a signature our server did not give is told in its words, and asked for again', async () => {
  let isDown = true
  const wecom = await load({
    ...signer,
    signAgentConfig: async (it) => {
      const { ApiError } = await import('#shared/api/api-error')
      if (isDown) throw new ApiError('NETWORK_ERROR')
      return signer.signAgentConfig(it)
    },
  })
  await expect(wecom.chatContext()).rejects.toMatchObject({ code: 'failed', message: '网络不太稳定，请检查网络后重试' })
  isDown = false
  expect(await settled(wecom.chatContext())).toMatchObject({ kind: 'single' })
})

test.each(['agentConfig', 'getContext', 'getCurExternalContact'])('a client that takes %s and is silent is waited for five seconds', async (name) => {
  vi.useFakeTimers()
  native.answers[name] = 'never'
  const wecom = await load()
  let outcome: unknown = 'waiting'
  void settled(wecom.chatContext()).then((it) => (outcome = it))
  await vi.advanceTimersByTimeAsync(4900)
  expect(outcome).toBe('waiting')
  await vi.advanceTimersByTimeAsync(200)
  expect(outcome).toBe('silent')
})

test('an answer in time leaves nothing waiting', async () => {
  vi.useFakeTimers()
  const wecom = await load()
  await wecom.chatContext()
  expect(vi.getTimerCount()).toBe(0)
})

test('a signature of another address is not used for this one', async () => {
  const wecom = await load({
    ...signer,
    signAgentConfig: async (it) => {
      const signature = await signer.signAgentConfig(it)
      if (signed.length === 1) window.history.replaceState(null, '', '/sidebar/?moved')
      return signature
    },
  })
  await wecom.chatContext()
  expect(signed).toEqual(['app http://localhost:3000/sidebar/', 'app http://localhost:3000/sidebar/?moved'])
  expect(native.calls[0]!.params).toMatchObject({ signature: 'sha-2' })
})

test('outside WeCom it says so at once and asks nobody for anything', async () => {
  native.remove()
  const wecom = await load()
  expect(await settled(wecom.chatContext())).toBe('outsideWecom')
  const { sent, stoppedBy } = await wecom.sendInOrder([{ kind: 'text', text: '您好' }], () => undefined)
  expect([sent, stoppedBy?.code, signed, native.calls]).toEqual([0, 'outsideWecom', [], []])
})
