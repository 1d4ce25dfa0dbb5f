import { computed, ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import { useConversationStore } from './conversation-store'
import type { Speaker } from './speaker'

/** WeChat's and WeCom's limit. */
export const MAX_TEXT = 4000

/** A text box: what is typed stays until it has been sent. */
export function useTyping(conversationId: () => string, me: () => Speaker) {
  const store = useConversationStore()
  const text = ref('')
  const failureText = ref('')
  const isSending = ref(false)
  const canSend = computed(() => text.value.trim() !== '' && !isSending.value)

  async function send(): Promise<void> {
    if (!canSend.value) return
    isSending.value = true
    failureText.value = ''
    try {
      await store.say(conversationId(), me(), text.value.trim())
      text.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    } finally {
      isSending.value = false
    }
  }

  /** Enter sends; not while Chinese is being composed, where it only takes a word over. */
  function onEnter(event: KeyboardEvent): void {
    if (event.isComposing) return
    event.preventDefault()
    void send()
  }

  return { text, failureText, canSend, send, onEnter }
}
