import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ChatMessage } from '#shared/chat/message'
import type { ChatContext } from '../../wecom/chat-context'
import type { Wecom } from '../../wecom/open-wecom'
import type { Delivery } from '../../wecom/send-in-order'
import type { WecomError } from '../../wecom/wecom-error'
import { wecomErrorFrom } from '../../wecom/wecom-error-from'
import { useSurroundings } from '../surroundings'
import { VISIT } from './visit'

/** `outside` WeCom; `asking` it; beside a `chat`; in WeCom, but `elsewhere`; or WeCom has `failed` to say. */
export type Standing = 'outside' | 'asking' | 'chat' | 'elsewhere' | 'failed'

/** Where in WeCom this page was opened. It never changes: for another chat WeCom opens another page. */
export const usePlaceStore = defineStore('place', () => {
  const { openWecom, reload, memory } = useSurroundings()
  /** A customer is looked at from 今天, without a chat. */
  const visited = memory.getItem(VISIT)
  memory.removeItem(VISIT)
  const isVisit = visited !== null
  const context = shallowRef<ChatContext | null>(isVisit ? { kind: 'single', externalUserId: visited, canSend: false } : null)
  const error = shallowRef<WecomError | null>(null)
  const isAsked = ref(isVisit)
  let opened: Promise<Wecom> | null = null

  const standing = computed<Standing>(() => {
    if (!openWecom && !isVisit) return 'outside'
    if (error.value) return 'failed'
    if (!context.value) return 'asking'
    return context.value.kind === 'none' ? 'elsewhere' : 'chat'
  })

  const isInWecom = openWecom !== null
  /** The customer is nobody's contact here any more: the chat stands, and takes nothing. */
  const isContactOver = ref(false)
  const canSend = computed(() => context.value !== null && context.value.kind !== 'none' && context.value.canSend && !isContactOver.value)

  /** Rejects where the SDK's own file could not be fetched. Outside WeCom there is none: nobody may ask. */
  function wecom(): Promise<Wecom> {
    opened ??= openWecom!()
    opened.catch(() => (opened = null))
    return opened
  }

  /** Sends into the chat, in this order, as the person confirms each. Never rejects: where WeCom cannot be asked, nothing went out. */
  async function deliver(messages: readonly ChatMessage[], onProgress: (sent: number) => void): Promise<Delivery> {
    try {
      return await (await wecom()).sendInOrder(messages, onProgress)
    } catch (reason) {
      return { sent: 0, stoppedBy: wecomErrorFrom(reason) }
    }
  }

  async function ask(): Promise<void> {
    error.value = null
    try {
      context.value = await (await wecom()).chatContext()
    } catch (reason) {
      error.value = wecomErrorFrom(reason)
    }
  }

  /** Asks WeCom, the first time it is needed. */
  function find(): void {
    if (!openWecom || isAsked.value) return
    isAsked.value = true
    void ask()
  }

  /** A client that fell silent has lost the page's registration too, and the SDK waits for it for ever. */
  function retry(): void {
    if (error.value?.code === 'silent') reload()
    else void ask()
  }

  /** Opens a customer's page; each begins afresh, so that nothing of one stands beside another. */
  function visit(externalUserId: string): void {
    const isHere = context.value?.kind === 'single' && context.value.externalUserId === externalUserId
    window.location.hash = '#/chat'
    if (isHere) return
    memory.setItem(VISIT, externalUserId)
    reload()
  }

  /** Back to where he came from. */
  function endVisit(): void {
    window.location.hash = '#/today'
    reload()
  }

  return { context, error, standing, canSend, isContactOver, wecom, deliver, find, retry, isInWecom, isVisit, visit, endVisit }
})
