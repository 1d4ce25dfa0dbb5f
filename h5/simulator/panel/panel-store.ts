import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useColumnStore } from '../column/column-store'
import type { PanelTab } from './panel-tab'

/** Which part of QA's panel is open. */
export const usePanelStore = defineStore('panel', () => {
  const columns = useColumnStore()
  const tab = ref<PanelTab>('scenario')

  /** From elsewhere on the screen. */
  function open(wanted: PanelTab): void {
    tab.value = wanted
    columns.open('panel')
  }

  return { tab, open }
})
