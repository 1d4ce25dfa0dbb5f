import { ApiError } from '#shared/api/api-error'
import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import type { CallOutcome } from '#shared/simulator/contract'
import { memberNamed } from '../client/people-of'
import { conversationNamed } from '../client/say'
import type { Wecom } from '../wecom'
import { callNative } from './call-native'
import type { NativeCall } from './native-call'
import { createQuestions } from './questions'
import { createRegistrations } from './registrations'

/** A call as the simulated client's window hands it over. */
export interface HandedCall extends Omit<NativeCall, 'conversation' | 'bridge'> {
  conversationId: string | null
}

/** The member and what is in front of him. Throws MANAGER_NOT_FOUND, and CONVERSATION_NOT_FOUND for a chat he is not in. */
function conversationBefore(wecom: Wecom, { memberId, conversationId }: HandedCall): NativeCall['conversation'] {
  const member = memberNamed(wecom, memberId)
  if (conversationId === null) return null
  const conversation = conversationNamed(wecom, conversationId)
  if (!conversation.memberIds.includes(member.id)) throw new ApiError('CONVERSATION_NOT_FOUND', conversationId)
  return conversation
}

export type Desk = ReturnType<typeof createDesk>

/** The WeCom client at the desk, as far as pages talk to it. */
export function createDesk(wecom: Wecom) {
  const registrations = createRegistrations()
  const questions = createQuestions(wecom)
  let bridge = defaultBridge
  return {
    bridge: () => bridge,
    setBridge(next: BridgeSettings): BridgeSettings {
      bridge = next
      wecom.news.tell()
      return next
    },
    call(handed: HandedCall): CallOutcome {
      const { conversationId: _, ...rest } = handed
      const call = { ...rest, conversation: conversationBefore(wecom, handed), entry: bridge.entry ?? handed.entry, bridge }
      return callNative(wecom, registrations, questions, call)
    },
    decide: questions.decide,
    /** Pages stay registered: they are open still. */
    reset(): void {
      bridge = defaultBridge
      questions.forget()
    },
  }
}
