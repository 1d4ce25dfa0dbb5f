import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'

/** What the bank answers, to a question or to a change. A failure leaves what was known. */
export function useAnswer<View>() {
  const view = shallowRef<View | null>(null)
  const failureText = ref('')
  const isBusy = ref(false)

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

  return { view, failureText, isBusy, attempt }
}
