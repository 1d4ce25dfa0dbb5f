import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Output } from '#shared/api/endpoint-types'
import type { qaContract } from '#shared/qa/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import { useSurroundings } from '../surroundings'

type ClockView = Output<typeof qaContract.endpoints.showClock>

/** The time the bank believes it is. While it runs, what is kept is how far it is ahead of this browser. */
export const useClockStore = defineStore('clock', () => {
  const { client, now } = useSurroundings()
  const told = ref<(ClockView & { at: number }) | null>(null)
  const failureText = ref('')
  /** Null before the server has told it. */
  const bankNow = ref<Date | null>(null)
  /** Changes once a day: what is written from it need not be written anew every second. */
  const today = computed(() => bankNow.value && shanghaiDay(bankNow.value))

  /** To be called every second. */
  function tick(): void {
    if (!told.value) return
    const passed = told.value.isRunning ? now().getTime() - told.value.at : 0
    bankNow.value = new Date(Date.parse(told.value.now) + passed)
  }

  function take(answer: ClockView): void {
    told.value = { ...answer, at: now().getTime() }
    failureText.value = ''
    tick()
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

  async function setRunning(isRunning: boolean): Promise<void> {
    take(await client.qa.setClockRunning({ body: { isRunning } }))
  }

  async function advanceWorkingDays(days: number): Promise<void> {
    take(await client.qa.advanceWorkingDays({ body: { days } }))
  }

  return { told, failureText, bankNow, today, tick, load, set, setRunning, advanceWorkingDays }
})
