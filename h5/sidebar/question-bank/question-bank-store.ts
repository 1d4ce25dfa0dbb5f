import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiError, errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { BankQuestion, QuestionWords } from '#shared/question-bank/contract'
import { createSearch, plain } from '../form/create-search'
import { promisesText } from '../compliance/promises-text'
import { useSurroundings } from '../surroundings'
import { inPile, piles, type Pile } from './question-pile'

type Decision = Parameters<Client['questionBank']['decideBankQuestion']>[0]['body']

/** All that stands on its card. */
const textsOf = (words: QuestionWords): string[] =>
  [...(words.kind === 'quiz' ? [words.text, ...words.options] : [words.sentence, words.hint, ...words.variants]), words.explanation, words.source].map(plain)

/** Its author, or somebody else, was quicker: what is shown is not what stands. */
const isOutdated = (error: unknown) => error instanceof ApiError && ['BANK_QUESTION_CHANGED', 'WRONG_STATE', 'BANK_QUESTION_NOT_FOUND'].includes(error.code)

const duplicateText = ({ text, isWaiting }: { text: string; isWaiting: boolean }) =>
  `${isWaiting ? '已经有同事提交了差不多的题，正在等审核' : '题库里已经有差不多的题'}：「${text}」。没有保存，换一个角度再出一题吧。`

/** The questions and riddles that games ask, and those that wait to be let in. A refresh that fails leaves what was known. */
export const useQuestionBankStore = defineStore('questionBank', () => {
  const { questionBank: api } = useSurroundings().client
  const questions = shallowRef<readonly BankQuestion[] | null>(null)
  const failureText = ref('')
  /** Why the last decision came to nothing, where its question is no longer among those that wait. */
  const lostText = ref('')
  const chosen = ref<Pile | null>(null)
  /** What has somebody's attention first: what waits, what came back, what is asked. */
  const pile = computed<Pile>(() => chosen.value ?? piles.find((it) => countOf(it) > 0) ?? 'quiz')
  /** What is looked for in the pile; empty: nothing. */
  const query = ref('')
  const find = computed(() => createSearch((questions.value ?? []).filter((it) => inPile(it, pile.value)), ({ words }) => textsOf(words)))
  const shown = computed(() => find.value(query.value))

  function countOf(it: Pile): number {
    return (questions.value ?? []).filter((question) => inPile(question, it)).length
  }

  async function load(): Promise<void> {
    try {
      questions.value = (await api.listBankQuestions()).questions
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** Returns what is in its way; empty: it is saved and waits. Throws ApiError. */
  async function save(questionId: string, body: QuestionWords): Promise<string> {
    const answer = await api.saveBankQuestion({ params: { questionId }, body })
    if (answer.outcome === 'promises') return promisesText(answer.promises)
    if (answer.outcome === 'duplicate') return duplicateText(answer)
    chosen.value = 'pending'
    await load()
    return ''
  }

  /** Returns what was in the way; empty: done. */
  async function carryOut(questionId: string, act: () => Promise<unknown>): Promise<string> {
    lostText.value = ''
    try {
      await act()
      await load()
      return ''
    } catch (error) {
      if (isOutdated(error)) await load()
      if (!shown.value.some(({ id }) => id === questionId)) lostText.value = errorText(error)
      return errorText(error)
    }
  }

  const decide = (questionId: string, body: Decision) => carryOut(questionId, () => api.decideBankQuestion({ params: { questionId }, body }))
  const remove = (questionId: string) => carryOut(questionId, () => api.removeBankQuestion({ params: { questionId } }))

  return { questions, failureText, lostText, chosen, pile, query, shown, countOf, load, save, decide, remove }
})
