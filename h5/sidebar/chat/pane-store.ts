import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useSurroundings } from '../surroundings'
import { chatPanes } from './chat-pane'
import type { Panes } from './define-panes'
import { groupPanes } from './group-pane'

/** Which part of a customer's chat, and of a group's, is open: in the next chat, another page, it is the same one. */
export const usePaneStore = defineStore('pane', () => {
  const { habits } = useSurroundings()

  function keptPane<Pane extends string>({ habit, isPane }: Panes<Pane>, first: Pane) {
    const kept = habits.getItem(habit)
    const pane = shallowRef<Pane>(isPane(kept) ? kept : first)
    function open(next: Pane): void {
      pane.value = next
      habits.setItem(habit, next)
    }
    return { pane, open }
  }

  const { pane, open } = keptPane(chatPanes, 'customer')
  const { pane: groupPane, open: openOfGroup } = keptPane(groupPanes, 'campaigns')

  return { pane, open, groupPane, openOfGroup }
})
