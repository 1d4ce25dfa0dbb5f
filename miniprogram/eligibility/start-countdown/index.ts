import { computed, defineComponent, onDetach, watch } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { countdownParts, spokenCountdown } from '#shared/campaign/countdown'
import { daysLeftText } from '#shared/campaign/period-text'
import { useDevice } from '#shared/device/device-store'
import { useBankClock } from '#shared/time/bank-clock-store'
import { useSecondsUntil } from '../../wx/use-seconds-until'

/** Phones that wait for the same second do not all ask in it. */
const SPREAD_MS = 1500

export type Props = Record<never, never>

/** Some part of the spread, another one on each phone. */
const pauseOf = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % SPREAD_MS, 0)

/** Counts down to the start by the bank's clock, and triggers the event `over` then. */
export function setup(_: Readonly<Props>, context: { triggerEvent(name: string): void }) {
  const store = useCampaignStore()
  const clock = useBankClock()
  const device = useDevice()
  const seconds = useSecondsUntil(() => store.campaign.startsAt, onDetach)
  /** Before the bank has told its time there is none to count by. */
  const isCounting = computed(() => clock.beganAt !== 0)
  let timer = 0

  // Where the bank is not there yet, its answer sets the clock back, and it is counted once more.
  watch([seconds, isCounting], () => {
    clearTimeout(timer)
    if (isCounting.value && seconds.value === 0) timer = setTimeout(() => context.triggerEvent('over'), pauseOf(device.randomId()))
  }, { immediate: true })
  onDetach(() => clearTimeout(timer))

  return {
    isCounting,
    days: computed(() => daysLeftText(store.campaign)),
    parts: computed(() => countdownParts(seconds.value)),
    spoken: computed(() => spokenCountdown(seconds.value)),
  }
}

defineComponent({ setup })
