import { ref, type Ref } from 'vue'

/** One thing at a time; what kept it from being done is said beside it. */
export function useBusy(): { isBusy: Ref<boolean>; failureText: Ref<string>; run: (work: () => Promise<string>) => Promise<void> } {
  const isBusy = ref(false)
  const failureText = ref('')

  async function run(work: () => Promise<string>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    failureText.value = await work()
    isBusy.value = false
  }
  return { isBusy, failureText, run }
}
