import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { HoldingAnswer, Insight } from '#shared/insight/contract'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

/** Who the customer in the chat is to the bank, and what is next. A refresh that fails leaves what was known. */
export const useInsightStore = defineStore('insight', () => {
  const { insight: api } = useSurroundings().client
  const place = usePlaceStore()
  const insight = shallowRef<Insight | null>(null)
  /** What the bank's core says now; null while it is asked. */
  const answer = shallowRef<HoldingAnswer | null>(null)
  const failureText = ref('')
  const holdingFailureText = ref('')
  const dismissFailureText = ref('')

  const params = () => (place.context?.kind === 'single' ? { externalUserId: place.context.externalUserId } : null)

  async function refresh(): Promise<void> {
    const of = params()
    if (!of) return
    try {
      insight.value = await api.showInsight({ params: of })
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** The core may be slow: nothing else waits for it. What is next may follow from what it says. */
  async function askHolding(): Promise<void> {
    const of = params()
    if (!of) return
    try {
      answer.value = await api.askHolding({ params: of })
      holdingFailureText.value = ''
      if (answer.value.holding?.tier !== insight.value?.holding?.tier || answer.value.holding?.aumBand !== insight.value?.holding?.aumBand) await refresh()
    } catch (error) {
      holdingFailureText.value = errorText(error)
    }
  }

  async function load(): Promise<void> {
    await Promise.all([refresh(), askHolding()])
  }

  let begun = false

  /** Before the section is there: what it will show is asked for together with who the customer is. */
  function begin(): void {
    begun = true
    void load()
  }

  /** The section is shown: what was begun for it is not asked for again. */
  function show(): void {
    if (!begun) void load()
    begun = false
  }

  async function dismiss(signalId: string): Promise<void> {
    const of = params()
    if (!of) return
    dismissFailureText.value = ''
    try {
      await api.dismissSignal({ params: { ...of, signalId } })
      await refresh()
    } catch (error) {
      dismissFailureText.value = errorText(error)
    }
  }

  return { insight, answer, failureText, holdingFailureText, dismissFailureText, begin, show, load, refresh, askHolding, dismiss }
})
