import { ref, type Ref } from 'vue'
import { errorText } from '#shared/api/api-error'

/** One thing at a time; what kept it from being done is said beside it. `run` tells whether it was done. */
export function useBusy(): { isBusy: Ref<boolean>; failureText: Ref<string>; run: (work: () => Promise<string>) => Promise<boolean> } {
  const isBusy = ref(false)
  const failureText = ref('')

  /** The work returns what is in its way, empty: nothing, or throws ApiError. */
  async function run(work: () => Promise<string>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    failureText.value = await work().catch(errorText)
    isBusy.value = false
    return failureText.value === ''
  }
  return { isBusy, failureText, run }
}
