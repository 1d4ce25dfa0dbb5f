import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import { usePlaceStore } from '../chat/place-store'

/** What the bank answers about the customer in the chat, to a question or to a change. A failure leaves what was known. */
export function useCustomerView<View>() {
  const place = usePlaceStore()
  const view = shallowRef<View | null>(null)
  const failureText = ref('')
  const isBusy = ref(false)
  const params = computed(() => ({ externalUserId: place.context?.kind === 'single' ? place.context.externalUserId : '' }))

  /** False where it failed. */
  async function attempt(ask: () => Promise<View>): Promise<boolean> {
    isBusy.value = true
    try {
      view.value = await ask()
      failureText.value = ''
      return true
    } catch (error) {
      failureText.value = errorText(error)
      return false
    } finally {
      isBusy.value = false
    }
  }

  return { view, failureText, isBusy, params, attempt }
}
