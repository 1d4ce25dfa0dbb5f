import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiError, errorText } from '#shared/api/api-error'
import type { ChatCustomer, ChatGroup } from '#shared/chat/contract'
import { useManagerStore } from '../manager/manager-store'
import { useSurroundings } from '../surroundings'
import { usePlaceStore } from './place-store'

/** Who is in the chat beside the page, and what to send there. A refresh that fails leaves the older picture in place. */
export const useChatStore = defineStore('chat', () => {
  const { chat } = useSurroundings().client
  const place = usePlaceStore()
  const managers = useManagerStore()
  const customer = shallowRef<ChatCustomer | null>(null)
  const group = shallowRef<ChatGroup | null>(null)
  const failureText = ref('')
  /** A group of WeCom's that is none of ours yet: it can be made one (G1). */
  const isUnknownGroup = ref(false)
  const replyFailureText = ref('')
  /** What let him look, a handover say, has ended: nothing more is asked, and nothing shown (S15, K6). */
  const isOver = ref(false)
  let isHeld = false
  let reading: Promise<void> = Promise.resolve()
  /** He wants to hear nothing of campaigns and offers (K12). */
  const isUnwanted = computed(() => Boolean(customer.value?.messagesStoppedAt))
  const isKnown = computed(() => customer.value !== null || group.value !== null)

  async function read(): Promise<void> {
    const context = place.context
    if (context?.kind === 'single') {
      customer.value = await chat.showChatCustomer({ params: { externalUserId: context.externalUserId } })
      place.isContactOver = customer.value.contactEndedAt !== null
    }
    if (context?.kind === 'group') group.value = await chat.showChatGroup({ params: { chatId: context.chatId } })
  }

  /** It is none of ours, or no longer. */
  function forgetGroup(): void {
    isUnknownGroup.value = true
    group.value = null
  }

  function closeLook(): void {
    isOver.value = true
    customer.value = null
  }

  async function ask(): Promise<void> {
    try {
      await read()
      failureText.value = ''
      isUnknownGroup.value = false
    } catch (error) {
      failureText.value = errorText(error)
      if (!(error instanceof ApiError)) return
      if (error.code === 'GROUP_NOT_FOUND') forgetGroup()
      if (error.code === 'OTHER_BRANCH' && customer.value) closeLook()
      if (error.code === 'UNAUTHENTICATED') void managers.load()
    }
  }

  /** What the customer has done since: his draw is seen as it happens. */
  async function refresh(): Promise<void> {
    if (isOver.value || isHeld) return
    reading = ask()
    await reading
  }

  /** Ends what lets him look: meanwhile nothing is asked, and what was asked before is answered. Throws what `end` throws. */
  async function endLook(end: () => Promise<unknown>): Promise<void> {
    isHeld = true
    try {
      await reading
      await end()
      closeLook()
    } finally {
      isHeld = false
    }
  }

  /** The manager has invited him into the group by hand (S4). */
  async function closeReply(replyId: string): Promise<void> {
    replyFailureText.value = ''
    try {
      await chat.closeKeywordReply({ params: { replyId } })
      await refresh()
    } catch (error) {
      replyFailureText.value = errorText(error)
    }
  }

  return { customer, group, isOver, failureText, replyFailureText, isUnwanted, isKnown, isUnknownGroup, refresh, endLook, closeReply }
})
