import type { MockClient } from '#shared/api/mock-client'
import type { ChatMessage } from '#shared/chat/message'
import type { Entry } from '#shared/simulator/bridge'
import type { CallOutcome } from '#shared/simulator/contract'
import type { BridgeAnswer, BridgeInvoke } from '#shared/simulator/bridge-port'

/** What is in front of the member when the page calls. */
export interface Desk {
  memberId: string
  entry: Entry
  conversationId: string | null
  /** Takes every call and never answers. */
  isSilent: boolean
}

/** Asked of the person at the desk before anything is sent. */
export interface SendQuestion {
  message: ChatMessage
  /** Tells the page. */
  decide(isConfirmed: boolean): Promise<void>
}

interface HostedPage {
  client: MockClient
  /** One for each loading of the page. */
  pageId: string
  port: MessagePort
  desk: () => Desk
  ask: (question: SendQuestion) => void
  /** Brings a chat to the front. */
  open: (conversationId: string) => void
}

type Result = Record<string, unknown> | null

/** What a client says of a call that got lost inside it. */
const lost = (name: string) => ({ err_msg: `${name}:fail` })

/** Answers the native calls of one loaded page, for as long as its port is open. */
export function hostPage({ client, pageId, port, desk, ask, open }: HostedPage): void {
  const answer = (id: number, result: Result) => {
    if (result) port.postMessage({ kind: 'result', id, result } satisfies BridgeAnswer)
  }

  function question(callId: string, message: ChatMessage, { id, name }: BridgeInvoke): SendQuestion {
    return {
      message,
      decide: async (isConfirmed) => {
        const decided = await client.simulator.decideCall({ params: { callId }, body: { isConfirmed } }).catch(() => ({ result: lost(name) }))
        answer(id, decided.result)
      },
    }
  }

  port.onmessage = async ({ data: call }: MessageEvent<BridgeInvoke>) => {
    const { isSilent, ...place } = desk()
    if (isSilent) return
    const { name, params, url } = call
    const outcome: CallOutcome = await client.simulator.callBridge({ body: { pageId, ...place, name, params, url } }).catch(() => ({ result: lost(name), question: null }))
    if (outcome.question) ask(question(outcome.question.callId, outcome.question.message, call))
    else answer(call.id, outcome.result)
    if (outcome.opens) open(outcome.opens)
  }
}
