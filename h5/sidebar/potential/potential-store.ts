import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import { useSurroundings } from '../surroundings'

export type Potential = Awaited<ReturnType<Client['potential']['listPotential']>>

/** Whom of his contacts a manager had best look after one by one (S21). A refresh that fails leaves what was known. */
export const usePotentialStore = defineStore('potential', () => {
  const { potential } = useSurroundings().client
  const known = shallowRef<Potential | null>(null)
  const failureText = ref('')

  async function load(): Promise<void> {
    try {
      known.value = await potential.listPotential()
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  return { known, failureText, load }
})
