import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { fitScale, PHONE } from '../phone/fit-scale'
import { fitColumns, type Column, type Widths } from './fit-columns'

/** The gap to the column before it, and the phone's edge. */
const MARGIN = 28

/** Which columns stand beside the chat. */
export const useColumnStore = defineStore('columns', () => {
  const width = ref(0)
  const scale = ref(1)
  const lastOpenedLast = ref<Column[]>(['panel', 'sidebar', 'phone'])
  const widths = computed<Widths>(() => ({ panel: 392, sidebar: 380, phone: PHONE.width * scale.value + MARGIN }))
  const shown = computed(() => fitColumns(lastOpenedLast.value, widths.value, width.value))
  const isShown = (column: Column) => shown.value.includes(column)

  function measure(windowWidth: number, windowHeight: number): void {
    width.value = windowWidth
    scale.value = fitScale(windowWidth, windowHeight)
  }

  function close(column: Column): void {
    lastOpenedLast.value = lastOpenedLast.value.filter((it) => it !== column)
  }

  /** Before all others but those brought after it. */
  function bring(column: Column): void {
    close(column)
    lastOpenedLast.value.push(column)
  }

  /** Where there is no room for all, others make way. */
  function open(column: Column): void {
    if (!isShown(column)) bring(column)
  }

  const toggle = (column: Column) => (isShown(column) ? close(column) : open(column))

  return { scale, measure, isShown, open, bring, close, toggle }
})
