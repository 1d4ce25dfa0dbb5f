import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiError, errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { ScriptReview } from '#shared/compliance/contract'
import { useSurroundings } from '../surroundings'

export type ScriptDecision = Parameters<Client['compliance']['decideScriptReview']>[0]['body']

type Reviews = { waiting: ScriptReview[]; decided: ScriptReview[] }

/** Somebody else was quicker, or the author: what is shown is not what stands. */
const isOutdated = (error: unknown) => error instanceof ApiError && ['REVIEW_OUTDATED', 'WRONG_STATE', 'REVIEW_NOT_FOUND'].includes(error.code)

/** What managers wrote and want to send, for the second person (K4). */
export const useReviewStore = defineStore('review', () => {
  const { compliance: api } = useSurroundings().client
  const reviews = shallowRef<Reviews | null>(null)
  const failureText = ref('')
  /** Why the last decision came to nothing, where its script is no longer among those that wait. */
  const lostText = ref('')
  const waiting = computed(() => reviews.value?.waiting ?? [])
  const decided = computed(() => reviews.value?.decided ?? [])

  async function load(): Promise<void> {
    try {
      reviews.value = await api.listScriptReviews()
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** Returns what was in the way; empty: decided. */
  async function decide(scriptId: string, body: ScriptDecision): Promise<string> {
    lostText.value = ''
    try {
      await api.decideScriptReview({ params: { scriptId }, body })
      await load()
      return ''
    } catch (error) {
      if (isOutdated(error)) await load()
      if (!waiting.value.some((it) => it.scriptId === scriptId)) lostText.value = errorText(error)
      return errorText(error)
    }
  }

  return { reviews, waiting, decided, failureText, lostText, load, decide }
})
