import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ListedNode } from '#shared/marketing/contract'
import { useSurroundings } from '../surroundings'

/** The nodes a campaign can be of (R31). */
export const useNodeListStore = defineStore('node-list', () => {
  const { client } = useSurroundings()
  const nodes = shallowRef<readonly ListedNode[]>([])
  const failureText = ref('')

  async function load(): Promise<void> {
    try {
      nodes.value = (await client.marketing.listNodes()).nodes
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  return { nodes, failureText, load }
})
