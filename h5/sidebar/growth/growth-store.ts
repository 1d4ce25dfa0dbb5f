import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Growth } from '#shared/growth/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

export interface GrowthQuestion {
  days: string
  until: CalendarDay | 'today'
}

/** Customers and assets of a period, beside the one before (D10–D13, D19). A refresh that fails leaves what was known. */
export const useGrowthStore = defineStore('growth', () => {
  const { client } = useSurroundings()
  const { view: growth, failureText, isBusy, attempt } = useAnswer<Growth>()
  const asked = ref<GrowthQuestion>({ days: '30', until: 'today' })
  /** Of what is shown, not of what is asked meanwhile. */
  const days = ref('30')

  async function show(next: GrowthQuestion): Promise<void> {
    asked.value = next
    if (await attempt(() => client.growth.showGrowth({ params: next }))) days.value = next.days
  }

  return { growth, failureText, isBusy, days, load: () => show(asked.value), show }
})
