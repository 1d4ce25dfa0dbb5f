import { ref } from 'vue'
import { defineStore } from 'pinia'
import { keepWish, wantsSenses } from './senses-wish'

/** Sound and vibration of the draw: off by default, and nothing of it loaded. */
export const useSensesStore = defineStore('senses', () => {
  const isOn = ref(wantsSenses())
  let end: (() => void) | undefined

  /** A phone off the network draws in silence. */
  async function begin() {
    const { followDraw } = await import('./follow-draw')
    if (isOn.value) end ??= followDraw()
  }

  function turn() {
    isOn.value = !isOn.value
    keepWish(isOn.value)
    if (isOn.value) return begin().catch(() => undefined)
    end?.()
    end = undefined
  }

  return { isOn, begin: () => begin().catch(() => undefined), turn }
})
