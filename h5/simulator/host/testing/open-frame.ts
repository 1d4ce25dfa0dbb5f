import { flushPromises, mount } from '@vue/test-utils'
import type { MockClient } from '#shared/api/mock-client'
import type { ChatMessage } from '#shared/chat/message'
import { defaultBridge } from '#shared/simulator/default-bridge'
import type { BridgeAnswer } from '#shared/simulator/bridge-port'
import { surroundingsKey } from '../../surroundings'
import SidebarFrame from '../SidebarFrame.vue'

type Simulator = MockClient['simulator']
type Call = Parameters<Simulator['callBridge']>[0]['body']

export const hello: ChatMessage = { kind: 'text', text: '您好，新客见面礼等您来抽' }

/** A simulated WeCom that asks before it sends and answers everything else at once. */
function wecomInMemory() {
  const calls: Call[] = []
  const decisions: [callId: string, isConfirmed: boolean][] = []
  let isOffline = false
  const simulator: Pick<Simulator, 'callBridge' | 'decideCall'> = {
    callBridge: async ({ body }) => {
      if (isOffline) throw new Error('offline')
      calls.push(body)
      if (body.name === 'openEnterpriseChat') return { result: { err_msg: 'openEnterpriseChat:ok' }, question: null, opens: 'single:lin-wanqing:cust-10' }
      if (body.name !== 'sendChatMessage') return { result: { err_msg: `${body.name}:ok` }, question: null }
      return { result: null, question: { callId: `call-${calls.length}`, message: hello } }
    },
    decideCall: async ({ params, body }) => {
      decisions.push([params.callId, body.isConfirmed])
      return { result: { err_msg: `sendChatMessage:${body.isConfirmed ? 'ok' : 'cancel'}` }, question: null }
    },
  }
  return { client: { simulator } as MockClient, calls, decisions, goOffline: () => (isOffline = true) }
}

/** More turns of the event loop than any call takes to go through its port and to come back. */
const TURNS = 10

/** Until what was posted through a port has come out of it. Turns, not milliseconds: on a busy machine a timer comes before a message. */
export const settle = async () => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    await flushPromises()
  }
}

/** The sidebar's frame in the simulator, without a page in it yet. */
export function openFrame() {
  const wecom = wecomInMemory()
  const props = { memberId: 'lin-wanqing', conversationId: 'single:lin-wanqing:cust-02', receiver: '周若楠', entry: 'single_chat_tools' as const, bridge: defaultBridge }
  const screen = mount(SidebarFrame, {
    // Not in the document: nothing is there to load.
    props,
    global: { provide: { [surroundingsKey as symbol]: { client: wecom.client, now: () => new Date('2026-02-12T10:00:00+08:00') } } },
  })

  /** A page is loaded in the frame and says hello; or somebody else does. */
  function loadPage({ origin = window.location.origin, source = {} as object | null, message = { koiBridge: 'hello' } as object, isFramed = true } = {}) {
    Object.defineProperty(screen.get('iframe').element, 'contentWindow', { configurable: true, value: isFramed ? source : {} })
    const { port1, port2 } = new MessageChannel()
    const answers: BridgeAnswer[] = []
    port1.onmessage = ({ data }) => answers.push(data as BridgeAnswer)
    window.dispatchEvent(Object.assign(new Event('message'), { data: message, origin, source, ports: [port2] }))
    let calls = 0
    const invoke = async (name: string, params = {}) => {
      port1.postMessage({ kind: 'invoke', id: ++calls, name, params, url: 'https://koi.example/sidebar/' })
      await settle()
    }
    return { invoke, answers, close: () => port1.close() }
  }
  return { ...wecom, screen, loadPage }
}
