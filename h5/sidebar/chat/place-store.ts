import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ChatContext } from '../../wecom/chat-context'
import type { Wecom } from '../../wecom/open-wecom'
import type { WecomError } from '../../wecom/wecom-error'
import { wecomErrorFrom } from '../../wecom/wecom-error-from'
import { useSurroundings } from '../surroundings'

/** `outside` WeCom; `asking` it; beside a `chat`; in WeCom, but `elsewhere`; or WeCom has `failed` to say. */
export type Standing = 'outside' | 'asking' | 'chat' | 'elsewhere' | 'failed'

/** Where in WeCom this page was opened. It never changes: for another chat WeCom opens another page. */
export const usePlaceStore = defineStore('place', () => {
  const { openWecom, reload } = useSurroundings()
  const context = shallowRef<ChatContext | null>(null)
  const error = shallowRef<WecomError | null>(null)
  const isAsked = ref(false)
  let opened: Promise<Wecom> | null = null

  const standing = computed<Standing>(() => {
    if (!openWecom) return 'outside'
    if (error.value) return 'failed'
    if (!context.value) return 'asking'
    return context.value.kind === 'none' ? 'elsewhere' : 'chat'
  })

  const canSend = computed(() => context.value !== null && context.value.kind !== 'none' && context.value.canSend)

  /** Rejects where the SDK's own file could not be fetched. Outside WeCom there is none: nobody may ask. */
  function wecom(): Promise<Wecom> {
    opened ??= openWecom!()
    opened.catch(() => (opened = null))
    return opened
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

  return { context, error, standing, canSend, wecom, find, retry }
})
