import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import { useSurroundings } from '../surroundings'

export type Conversions = Awaited<ReturnType<Client['script']['countConversions']>>

/** How far this manager's customers have come (D14). A refresh that fails leaves what was known. */
export const useConversionStore = defineStore('conversions', () => {
  const { script: api } = useSurroundings().client
  const known = shallowRef<Conversions | null>(null)
  const failureText = ref('')

  async function load(): Promise<void> {
    try {
      known.value = await api.countConversions()
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  return { known, failureText, load }
})
