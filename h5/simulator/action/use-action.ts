import { ref } from 'vue'
import { errorText } from '#shared/api/api-error'

/** A button's deed: busy while it runs, then what came of it, in words for the person who pressed it. */
export function useAction() {
  const isBusy = ref(false)
  const report = ref('')
  const hasFailed = ref(false)

  /** `task` returns what to say when it went well. */
  async function run(task: () => Promise<string>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    report.value = ''
    try {
      report.value = await task()
      hasFailed.value = false
    } catch (error) {
      report.value = errorText(error)
      hasFailed.value = true
    } finally {
      isBusy.value = false
    }
  }

  return { isBusy, report, hasFailed, run }
}
