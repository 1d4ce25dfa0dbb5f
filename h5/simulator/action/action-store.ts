import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Whose report is on show: the latest deed's. What an earlier one said may no longer be true. */
export const useActionStore = defineStore('action', () => {
  const latest = shallowRef<symbol | null>(null)
  return { latest }
})
