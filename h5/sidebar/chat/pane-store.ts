import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useSurroundings } from '../surroundings'
import { isPane, PANE_HABIT, type ChatPane } from './chat-pane'
import { GROUP_PANE_HABIT, isGroupPane, type GroupPane } from './group-pane'

/** Which part of a customer's chat, and of a group's, is open: in the next chat, another page, it is the same one. */
export const usePaneStore = defineStore('pane', () => {
  const { habits } = useSurroundings()
  const kept = habits.getItem(PANE_HABIT)
  const pane = ref<ChatPane>(isPane(kept) ? kept : 'customer')
  const keptOfGroups = habits.getItem(GROUP_PANE_HABIT)
  const groupPane = ref<GroupPane>(isGroupPane(keptOfGroups) ? keptOfGroups : 'campaigns')

  function open(next: ChatPane): void {
    pane.value = next
    habits.setItem(PANE_HABIT, next)
  }

  function openOfGroup(next: GroupPane): void {
    groupPane.value = next
    habits.setItem(GROUP_PANE_HABIT, next)
  }

  return { pane, open, groupPane, openOfGroup }
})
