import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ConversionStanding, CustomerProfile } from '#shared/script/contract'
import type { ConversionStep } from '#shared/script/conversion-step'
import type { CalendarDay } from '#shared/time/calendar-day'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

/** How far the manager is with the customer in this chat, and what scripts say to him. */
export const useStandingStore = defineStore('conversion-standing', () => {
  const { script: api } = useSurroundings().client
  const place = usePlaceStore()
  const standing = shallowRef<ConversionStanding | null>(null)
  const failureText = ref('')
  /** Steps that would be left out, and where to: the manager is asked. */
  const skip = shallowRef<{ to: ConversionStep; skipped: ConversionStep[] } | null>(null)
  /** Just moved to the last step: on this day he is visited again (S6h). */
  const revisitOn = ref<CalendarDay | null>(null)
  const params = computed(() => ({ externalUserId: place.context?.kind === 'single' ? place.context.externalUserId : '' }))

  async function attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      await action()
      failureText.value = ''
      return true
    } catch (error) {
      failureText.value = errorText(error)
      return false
    }
  }

  const load = () =>
    attempt(async () => {
      standing.value = await api.showStanding({ params: params.value })
    })

  const moveTo = (step: ConversionStep, isSkipConfirmed = false) =>
    attempt(async () => {
      const answer = await api.moveStep({ params: params.value, body: { step, isSkipConfirmed } })
      skip.value = answer.outcome === 'wouldSkip' ? { to: step, skipped: answer.skipped } : null
      if (answer.outcome === 'wouldSkip') return
      revisitOn.value = answer.revisitOn
      await load()
    })

  const saveProfile = (profile: CustomerProfile) =>
    attempt(async () => {
      await api.saveProfile({ params: params.value, body: profile })
      await load()
    })

  return { standing, failureText, skip, revisitOn, params, load, moveTo, saveProfile }
})
