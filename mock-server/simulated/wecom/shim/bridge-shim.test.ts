import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import type { BridgeInvoke } from '#shared/simulator/bridge-port'
import type { ShimPage } from './bridge-shim'
import { bridgeScriptText } from './register'

const PLAIN = 'Mozilla/5.0 Chrome/130.0'
const opened: MessagePort[] = []

afterEach(() => opened.splice(0).forEach((port) => port.close()))

/** Runs the served text in a page of a frame with this name; `host` is the parent's end of the channel, once it said hello. */
function loadPage(frameName: string | null, href = 'https://koi.example/sidebar/?a=1#/chat') {
  class Navigator {
    get userAgent(): string {
      return PLAIN
    }
  }
  const heard: string[] = []
  const hellos: { hello: object; origin: string; host: MessagePort }[] = []
  const page = {
    frameElement: frameName === null ? null : { getAttribute: () => frameName },
    parent: {
      postMessage: (hello: object, origin: string, [host]: MessagePort[]) => {
        opened.push(host!)
        hellos.push({ hello, origin, host: host! })
      },
    },
    location: { href, origin: 'https://koi.example' },
    navigator: new Navigator(), Navigator, MessageChannel, Event,
    document: { dispatchEvent: ({ type }: Event) => heard.push(type) },
  } as unknown as ShimPage
  new Function('window', bridgeScriptText)(page)
  return { page, heard, hellos, bridge: page.WeixinJSBridge!, host: hellos[0]?.host as MessagePort }
}

const asClient = (client: string) => JSON.stringify({ koiBridge: { client } })
const next = (host: MessagePort) => new Promise<BridgeInvoke>((resolve) => host.once('message', resolve))

test.each([
  ['current', /wxwork\/4\.1\.36\b/],
  ['old', /wxwork\/2\.8\./],
])('the %s client shows in the user agent, behind what the browser says', (client, expected) => {
  const { userAgent } = loadPage(asClient(client)).page.navigator
  expect(userAgent).toMatch(expected)
  expect(userAgent.startsWith(PLAIN)).toBe(true)
})

test.each([
  ['a frame that plays a plain browser', asClient('outside')],
  ['no frame, or one of another site', null],
  ['a frame of somebody else', 'preview'],
  ['a frame with another name in JSON', '{"a":1}'],
])('nothing is changed in %s', (_place, name) => {
  const { page, hellos, heard } = loadPage(name)
  expect([page.WeixinJSBridge, page.navigator.userAgent, hellos, heard]).toEqual([undefined, PLAIN, [], []])
})

test('says hello to its own site only, and that the bridge is ready', () => {
  const { hellos, heard } = loadPage(asClient('current'))
  expect(hellos.map(({ hello, origin }) => [hello, origin])).toEqual([[{ koiBridge: 'hello' }, 'https://koi.example']])
  expect(heard).toEqual(['WeixinJSBridgeReady'])
})

test('a call reaches the host without its functions and without the hash of the address', async () => {
  const { bridge, host } = loadPage(asClient('current'))
  const call = next(host)
  bridge.invoke('getContext', { a: 1, success: () => undefined })
  expect(await call).toEqual({ kind: 'invoke', id: 1, name: 'getContext', params: { a: 1 }, url: 'https://koi.example/sidebar/?a=1' })
})

test('each answer goes to the call it belongs to, in whatever order', async () => {
  const { bridge, host } = loadPage(asClient('current'))
  const call = (name: string) => new Promise((resolve) => bridge.invoke(name, undefined, resolve))
  const answers = Promise.all([call('getContext'), call('getCurExternalContact')])
  host.postMessage({ kind: 'result', id: 2, result: { err_msg: 'getCurExternalContact:ok' } })
  host.postMessage({ kind: 'result', id: 1, result: { err_msg: 'getContext:ok' } })
  expect(await answers).toEqual([{ err_msg: 'getContext:ok' }, { err_msg: 'getCurExternalContact:ok' }])
})

test('an event of the client reaches every handler of that name', async () => {
  const { bridge, host } = loadPage(asClient('current'))
  const heard = Promise.all([1, 2].map(() => new Promise((resolve) => bridge.on('menu:share:appmessage', resolve))))
  host.postMessage({ kind: 'event', name: 'menu:share:timeline', data: { wrong: true } })
  host.postMessage({ kind: 'event', name: 'menu:share:appmessage', data: { scene: 'friend' } })
  expect(await heard).toEqual([{ scene: 'friend' }, { scene: 'friend' }])
})
