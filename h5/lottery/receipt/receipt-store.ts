import { ref } from 'vue'
import { defineStore } from 'pinia'

/** Which campaign's receipt is being looked at; null: none. */
export const useReceiptStore = defineStore('receipt', () => {
  const campaignId = ref<string | null>(null)
  const open = (id: string) => void (campaignId.value = id)
  const close = () => void (campaignId.value = null)
  return { campaignId, open, close }
})
