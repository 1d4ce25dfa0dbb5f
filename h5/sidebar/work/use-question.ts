import { ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'

/**
 * The answer to what is asked now, with the question it is of: what is asked meanwhile may be another. An answer that another
 * question has overtaken is none; a failure leaves what was known. Null asks nothing. `forgets`: an answer is none to the next question.
 */
export function useQuestion<Question extends object, Found>(question: () => Question | null, ask: (question: Question) => Promise<Found>, { forgets = false } = {}) {
  const answer = shallowRef<{ question: Question; found: Found } | null>(null)
  const failureText = ref('')
  let turn = 0

  /** Asks, also once more. */
  async function show(): Promise<void> {
    const [own, asked] = [++turn, question()]
    if (forgets) failureText.value = ''
    if (!asked) return
    try {
      const found = await ask(asked)
      if (own === turn) [answer.value, failureText.value] = [{ question: asked, found }, '']
    } catch (error) {
      if (own === turn) failureText.value = errorText(error)
    }
  }

  watch(question, () => {
    if (forgets) answer.value = null
    void show()
  })

  return { answer, failureText, show }
}
