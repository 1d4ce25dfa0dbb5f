import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { isIn, type Speaker } from '../conversation/speaker'
import { useUnreadStore } from '../conversation/unread-store'
import { useCustomerStore } from '../customer/customer-store'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'
import type { OpenPage } from './page-of'

/** What slides over whatever is on the screen. */
export type Sheet = 'menu' | 'scan' | 'link' | 'page'

const MEMORY = 'koi-simulator-customer'

/** Whose phone QA holds, and what is on its screen. */
export const usePhoneStore = defineStore('phone', () => {
  const { memory } = useSurroundings()
  const world = useWorldStore()
  const unread = useUnreadStore()
  const people = useCustomerStore()
  const chosenId = ref(memory.getItem(MEMORY))
  const conversationId = ref<string | null>(null)
  const isInfoOpen = ref(false)
  /** 服务通知, which stands among the chats. */
  const isNoticeListOpen = ref(false)
  const page = shallowRef<OpenPage | null>(null)
  /** Counts how often a page was opened: every opening is a page of its own. */
  const openings = ref(0)
  const sheet = ref<Sheet | null>(null)

  const customer = computed(() => people.customers?.find(({ id }) => id === chosenId.value) ?? people.customers?.[0] ?? null)
  const me = computed<Speaker>(() => ({ kind: 'customer', id: customer.value?.id ?? '' }))
  const conversations = computed(() => world.conversations.filter((conversation) => isIn(conversation, me.value)))
  /** Null in the list of chats, and where he is in it no longer. */
  const conversation = computed(() => conversations.value.find(({ id }) => id === conversationId.value) ?? null)

  /** `id` null is the list of chats. */
  function openChat(id: string | null): void {
    conversationId.value = id
    isInfoOpen.value = false
    isNoticeListOpen.value = false
    page.value = null
    sheet.value = null
  }

  function openPage(opened: OpenPage): void {
    page.value = opened
    openings.value += 1
    sheet.value = null
  }

  function reopenPage(): void {
    if (page.value) openPage(page.value)
  }

  function closePage(): void {
    page.value = null
    sheet.value = null
  }

  function hold(customerId: string): void {
    chosenId.value = customerId
    memory.setItem(MEMORY, customerId)
    openChat(null)
  }

  watch(conversation, (shown) => shown && unread.see(shown, me.value))

  return { customer, me, conversations, conversationId, conversation, isInfoOpen, isNoticeListOpen, page, openings, sheet, openChat, openPage, reopenPage, closePage, hold }
})
