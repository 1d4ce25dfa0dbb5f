import { defineStore } from 'pinia'
import { ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import { useSurroundings } from '../surroundings'

/** The time the bank believes it is. It runs, so what is kept is how far it is ahead of this browser. */
export const useClockStore = defineStore('clock', () => {
  const { client, now } = useSurroundings()
  const aheadMs = ref<number | null>(null)
  const failureText = ref('')

  function take(answer: { now: string }): void {
    aheadMs.value = Date.parse(answer.now) - now().getTime()
    failureText.value = ''
  }

  async function load(): Promise<void> {
    try {
      take(await client.qa.showClock())
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function set(instant: Date): Promise<void> {
    take(await client.qa.setClock({ body: { now: instant.toISOString() } }))
  }

  /** The bank's time at this moment; null before the server has told it. */
  function bankNow(): Date | null {
    return aheadMs.value === null ? null : new Date(now().getTime() + aheadMs.value)
  }

  return { failureText, aheadMs, load, set, bankNow }
})
