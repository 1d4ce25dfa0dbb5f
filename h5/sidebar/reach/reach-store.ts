import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ReachStanding } from '#shared/reach/contract'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

/** Whether the customer in the chat may be sent something about campaigns now. A refresh that fails leaves what was known. */
export const useReachStore = defineStore('reach', () => {
  const { reach } = useSurroundings().client
  const place = usePlaceStore()
  const standing = shallowRef<ReachStanding | null>(null)
  const failureText = ref('')

  async function refresh(): Promise<void> {
    if (place.context?.kind !== 'single') return
    try {
      standing.value = await reach.showReaches({ params: { externalUserId: place.context.externalUserId } })
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  return { standing, failureText, refresh }
})
