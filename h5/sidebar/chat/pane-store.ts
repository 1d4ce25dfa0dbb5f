import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useSurroundings } from '../surroundings'
import { isPane, PANE_HABIT, type ChatPane } from './chat-pane'

/** Which part of a customer's chat is open: in the next chat, another page, it is the same one. */
export const usePaneStore = defineStore('pane', () => {
  const { habits } = useSurroundings()
  const kept = habits.getItem(PANE_HABIT)
  const pane = ref<ChatPane>(isPane(kept) ? kept : 'customer')

  function open(next: ChatPane): void {
    pane.value = next
    habits.setItem(PANE_HABIT, next)
  }

  return { pane, open }
})
