import { ref, shallowRef } from 'vue'
import type { Client } from '#shared/api/client'
import type { ChatMessage } from '#shared/chat/message'
import type { Practice } from '#shared/practice/contract'
import type { Wecom } from '../../wecom/open-wecom'
import { sendInOrder } from '../../wecom/send-in-order'

export interface PracticeLine {
  isOwn: boolean
  text: string
}

const wordsOf = (message: ChatMessage): string => (message.kind === 'text' ? message.text : `[${message.kind === 'link' ? '链接' : '小程序'}] ${message.title}`)

/** The chat with a simulated customer: what is sent stands here and goes nowhere, and he answers in his turn (S25). */
export function createPracticeChat({ practice: api }: Client) {
  const practice = shallowRef<Practice | null>(null)
  const lines = ref<PracticeLine[]>([])
  let replied = 0

  function answer(): void {
    const reply = practice.value?.replies[replied]
    if (reply === undefined) return
    replied += 1
    lines.value.push({ isOwn: false, text: reply })
  }

  const wecom: Wecom = {
    chatContext: async () => {
      practice.value ??= await api.beginPractice()
      return { kind: 'single', externalUserId: practice.value.externalUserId, canSend: true }
    },
    sendInOrder: async (messages, onProgress) => {
      const delivery = await sendInOrder(messages, async (message) => void lines.value.push({ isOwn: true, text: wordsOf(message) }), onProgress)
      answer()
      return delivery
    },
    openAddCustomer: async () => undefined,
    openChat: async () => undefined,
    openGroup: async () => undefined,
  }
  return { practice, lines, wecom }
}

export type PracticeChat = ReturnType<typeof createPracticeChat>
