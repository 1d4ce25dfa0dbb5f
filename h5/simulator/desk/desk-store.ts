import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Entry } from '#shared/simulator/bridge'
import { isIn, type Speaker } from '../conversation/speaker'
import { useUnreadStore } from '../conversation/unread-store'
import { useSurroundings } from '../surroundings'
import { useWorldStore } from '../world/world-store'

const MEMORY = 'koi-simulator-member'

/** Who sits at the desk, and what lies open before him. */
export const useDeskStore = defineStore('desk', () => {
  const { memory } = useSurroundings()
  const world = useWorldStore()
  const unread = useUnreadStore()
  const chosenId = ref(memory.getItem(MEMORY))
  const conversationId = ref<string | null>(null)
  /** Whether the customer's profile is open instead of the chat with him; of a group, who is in it. */
  const isProfileOpen = ref(false)

  const member = computed(() => world.memberNamed(chosenId.value ?? '') ?? world.members[0] ?? null)
  const me = computed<Speaker>(() => ({ kind: 'member', id: member.value?.id ?? '' }))
  const conversations = computed(() => world.conversations.filter((conversation) => isIn(conversation, me.value)))
  const conversation = computed(() => conversations.value.find(({ id }) => id === conversationId.value) ?? null)

  /** Where WeCom says that a page of the sidebar was opened from. */
  const entry = computed<Entry>(() => {
    if (world.view?.bridge.entry) return world.view.bridge.entry
    if (!conversation.value) return 'normal'
    if (conversation.value.kind === 'group') return 'group_chat_tools'
    return isProfileOpen.value ? 'contact_profile' : 'single_chat_tools'
  })

  function open(id: string | null): void {
    conversationId.value = id
    isProfileOpen.value = false
  }

  function seat(memberId: string): void {
    if (memberId === member.value?.id) return
    chosenId.value = memberId
    memory.setItem(MEMORY, memberId)
    open(null)
  }

  watch(conversation, (shown) => shown && unread.see(shown, me.value))

  return { member, me, conversations, conversationId, conversation, isProfileOpen, entry, open, seat }
})
