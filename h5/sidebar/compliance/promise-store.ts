import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { PromiseWords } from '#shared/compliance/promise-words'
import { useSurroundings } from '../surroundings'

/** The words that promise a return (K4), fetched once for all forms of the page. */
export const usePromiseStore = defineStore('promise', () => {
  const { compliance: api } = useSurroundings().client
  const words = shallowRef<PromiseWords | null>(null)

  /** Without them nothing is marked while somebody types; the server still refuses it. */
  async function load(): Promise<void> {
    if (words.value) return
    words.value = await api.listPromiseWords().catch(() => null)
  }

  return { words, load }
})
