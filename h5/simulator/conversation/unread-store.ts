import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Conversation } from '#shared/simulator/contract'
import { useWorldStore } from '../world/world-store'
import { isSame, type Speaker } from './speaker'

const newest = (conversations: readonly Conversation[]) => Math.max(0, ...conversations.map(({ lastMessage }) => lastMessage?.id ?? 0))

/** What each person has not looked at. What was said before the simulator was opened counts as read. */
export const useUnreadStore = defineStore('unread', () => {
  const world = useWorldStore()
  const readBefore = ref<number | null>(null)
  const lastSeen = ref<Record<string, number>>({})
  const keyOf = (me: Speaker, { id }: Conversation) => `${me.kind} ${me.id} ${id}`

  function isUnread(conversation: Conversation, me: Speaker): boolean {
    const { lastMessage } = conversation
    if (!lastMessage || isSame(lastMessage.sender, me)) return false
    return lastMessage.id > Math.max(readBefore.value ?? 0, lastSeen.value[keyOf(me, conversation)] ?? 0)
  }

  function see(conversation: Conversation, me: Speaker): void {
    lastSeen.value[keyOf(me, conversation)] = conversation.lastMessage?.id ?? 0
  }

  /** Everything that is there now counts as read. */
  function begin(): void {
    readBefore.value = newest(world.conversations)
    lastSeen.value = {}
  }

  // Messages are numbered within one world: a smaller number than before is another world.
  watch(
    () => world.view,
    (view) => {
      if (view && (readBefore.value === null || newest(view.conversations) < readBefore.value)) begin()
    },
    { immediate: true },
  )

  return { isUnread, see, begin }
})
