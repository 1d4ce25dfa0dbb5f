import { computed, ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import { useActionStore } from './action-store'

/**
 * A button's deed: busy while it runs, then what came of it, in words for the person who pressed it. The words go when
 * another deed begins.
 */
export function useAction() {
  const store = useActionStore()
  const me = Symbol('action')
  const isBusy = ref(false)
  const words = ref('')
  const hasFailed = ref(false)
  const report = computed(() => (store.latest === me ? words.value : ''))

  function say(text: string, isFailure: boolean): void {
    store.latest = me
    words.value = text
    hasFailed.value = isFailure
  }

  /** `task` returns what to say when it went well. */
  async function run(task: () => Promise<string>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    say('', false)
    try {
      say(await task(), false)
    } catch (error) {
      say(errorText(error), true)
    } finally {
      isBusy.value = false
    }
  }

  /** For what cannot be tried at all: says what is missing. */
  const refuse = (text: string) => say(text, true)
  const forget = () => void (words.value = '')

  return { isBusy, report, hasFailed, run, refuse, forget }
}
