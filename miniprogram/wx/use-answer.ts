import { ref, shallowRef, type Ref, type ShallowRef } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'

export interface Answer<T> {
  answer: ShallowRef<T | null>
  problem: Ref<string>
  load(): Promise<void>
}

/** What the bank answers to a question that a page asks when it opens. What was shown last stays while another is on its way. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const answer: ShallowRef<T | null> = shallowRef<T | null>(null)
  const problem = ref('')

  async function load() {
    problem.value = ''
    try {
      answer.value = await ask()
    } catch (error) {
      problem.value = errorText(error)
    }
  }

  void load()
  return { answer, problem, load }
}
