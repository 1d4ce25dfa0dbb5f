import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The script that another part of the chat has led to: the library opens at it, once. */
export const useWantedScriptStore = defineStore('wanted-script', () => {
  const scriptId = ref<string | null>(null)

  function take(): string | null {
    const wanted = scriptId.value
    scriptId.value = null
    return wanted
  }

  return { scriptId, take }
})
