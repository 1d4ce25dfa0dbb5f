import { storeToRefs } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { PlanAnswer } from '#shared/prize/contract'
import { useSurroundings } from '../../surroundings'
import { useDraftStore } from '../draft-store'
import { fillPlan } from './fill-plan'
import { firstWish, planBody, wholeBudget, wishProblems, type WishProblems } from './plan-wish'

export type PlannedAnswer = Extract<PlanAnswer, { outcome: 'planned' }>

/** Asks the server for a plan (R13) and fills it into the open draft. */
export function usePlan() {
  const { client } = useSurroundings()
  const { form } = storeToRefs(useDraftStore())
  const wish = ref(firstWish(form.value))
  const problems = shallowRef<WishProblems>({})
  const answer = shallowRef<PlanAnswer | null>(null)
  const failureText = ref('')
  const isAsking = ref(false)

  /** Opened again, it goes by what the form has by then. */
  function begin(): void {
    const { budget, count } = firstWish(form.value)
    wish.value = { ...wish.value, budget, count }
  }

  async function ask(): Promise<void> {
    answer.value = null
    failureText.value = ''
    problems.value = wishProblems(wish.value)
    if (Object.keys(problems.value).length > 0) return
    isAsking.value = true
    try {
      answer.value = await client.prize.planPrizes({ body: planBody(wish.value) })
    } catch (error) {
      failureText.value = errorText(error)
    } finally {
      isAsking.value = false
    }
  }

  function fill({ prizes, total, left }: PlannedAnswer): void {
    form.value.prizes = fillPlan(prizes, form.value.prizes)
    form.value.budget = formatYuan(wholeBudget(toFen(total + left), form.value))
    answer.value = null
  }

  return { wish, problems, answer, failureText, isAsking, begin, ask, fill }
}
