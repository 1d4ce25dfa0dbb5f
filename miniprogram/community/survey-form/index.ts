import { computed, defineComponent, ref, shallowRef } from '@vue-mini/core'
import { errorText } from '#shared/api/api-error'
import { useClient } from '#shared/api/client-store'
import { MOST_CHARACTERS } from '#shared/survey/most-characters'
import { answeredText, missingText } from '#shared/survey/survey-words'
import { useAnswer } from '../../wx/use-answer'

export type Props = Record<never, never>

interface Given {
  currentTarget: { dataset: { question: string; option: string } }
  detail: { value: string }
}

/** What the bank asks after the first payment (C25). Who is not to answer, or whose question did not come, misses nothing. */
export function setup() {
  const { survey: client } = useClient()
  const { answer } = useAnswer(() => client.showSurvey())
  const answers = shallowRef<Readonly<Record<string, string>>>({})
  const problem = ref('')
  const said = ref('')
  const isBusy = ref(false)

  const survey = computed(() => {
    const shown = answer.value?.survey
    if (!shown) return null
    const questions = shown.questions.map(({ id, text, options }) => ({
      id, text, isFree: options.length === 0, written: answers.value[id] ?? '',
      options: options.map((option) => ({ text: option, isChosen: answers.value[id] === option })),
    }))
    return { title: shown.title, text: shown.text, questions }
  })

  const note = (question: string, given: string) => void (answers.value = { ...answers.value, [question]: given })

  async function send() {
    const shown = answer.value?.survey
    if (!shown || isBusy.value) return
    problem.value = missingText(shown, answers.value)
    if (problem.value) return
    isBusy.value = true
    await client.answerSurvey({ params: { surveyId: shown.id }, body: { answers: answers.value } }).then(
      (taken) => (said.value = answeredText(taken)),
      (error: unknown) => (problem.value = errorText(error)),
    )
    isBusy.value = false
  }

  return {
    survey, problem, said, isBusy, send,
    most: MOST_CHARACTERS,
    choose: ({ currentTarget: { dataset } }: Given) => note(dataset.question, dataset.option),
    write: ({ currentTarget: { dataset }, detail }: Given) => note(dataset.question, detail.value),
  }
}

defineComponent({ setup })
