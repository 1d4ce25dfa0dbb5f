import { ApiError } from '#shared/api/api-error'
import type { CallOutcome, ShownMessage } from '#shared/simulator/contract'
import type { Wecom } from '../wecom'
import type { Sender } from '../world/chats'
import { messageToSend } from './message-to-send'
import type { NativeCall } from './native-call'

interface Ready {
  conversationId: string
  sender: Sender
  content: ShownMessage['content']
}

const outcome = (text: string): CallOutcome => ({ result: { err_msg: `sendChatMessage:${text}` }, question: null })

/** Where the page stands beside a chat, and the member may still speak in it. */
function place({ world }: Wecom, { entry, conversation, memberId }: NativeCall): Omit<Ready, 'content'> | null {
  const isInChat = entry === 'single_chat_tools' || entry === 'group_chat_tools'
  if (!isInChat || !conversation || conversation.isOver || !conversation.memberIds.includes(memberId)) return null
  return { conversationId: conversation.id, sender: { kind: 'member', id: memberId, name: world.people.member(memberId)!.name } }
}

export type Questions = ReturnType<typeof createQuestions>

/** `sendChatMessage`: nothing is sent before the person at the desk has said yes. */
export function createQuestions(wecom: Wecom) {
  const open = new Map<string, Ready>()
  const post = ({ conversationId, sender, content }: Ready): CallOutcome => {
    if (wecom.world.chats.find(conversationId)!.isOver) return outcome('fail')
    wecom.world.chats.post(conversationId, sender, content)
    return outcome('ok')
  }
  return {
    send(call: NativeCall): CallOutcome {
      const where = place(wecom, call)
      if (!where) return outcome('fail without context of chat')
      const message = messageToSend(wecom, call.params)
      if ('wrong' in message) return outcome(`fail ${message.wrong}`)
      const ready = { ...where, content: message.content }
      if (call.bridge.person === 'confirms') return post(ready)
      if (call.bridge.person === 'cancels') return outcome('cancel')
      const callId = wecom.random.bytes(12).toString('hex')
      open.set(callId, ready)
      return { result: null, question: { callId, message: message.asked } }
    },
    /** Throws CALL_NOT_FOUND where nothing is asked, or no longer. */
    decide(callId: string, isConfirmed: boolean): CallOutcome {
      const ready = open.get(callId)
      if (!ready) throw new ApiError('CALL_NOT_FOUND', callId)
      open.delete(callId)
      return isConfirmed ? post(ready) : outcome('cancel')
    },
    forget: () => open.clear(),
  }
}
