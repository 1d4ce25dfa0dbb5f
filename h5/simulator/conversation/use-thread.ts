import { computed, watch } from 'vue'
import { useWorldStore } from '../world/world-store'
import { useConversationStore } from './conversation-store'

/** An open conversation, read again whenever something happens in it. */
export function useThread(conversationId: () => string) {
  const store = useConversationStore()
  const world = useWorldStore()
  watch([conversationId, () => world.view], () => void store.refresh(conversationId()), { immediate: true })
  return {
    thread: computed(() => store.threads[conversationId()]),
    failureText: computed(() => store.failureTexts[conversationId()] ?? ''),
    retry: () => store.load(conversationId()),
  }
}
