import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'

export interface Answer<T> {
  /** Null until the first answer; what was shown last stays while another is on its way. */
  answer: ShallowRef<T | null>
  problem: Ref<string>
  load(): Promise<void>
}

/** What the bank answers to a question that a panel asks when it opens. */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const answer: ShallowRef<T | null> = shallowRef(null)
  const problem = ref('')

  async function load() {
    problem.value = ''
    try {
      answer.value = await ask()
    } catch (error) {
      problem.value = errorText(error)
    }
  }

  onMounted(load)
  return { answer, problem, load }
}
