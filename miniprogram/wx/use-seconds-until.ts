import { ref, watch } from '@vue-mini/core'
import { useBankClock } from '#shared/time/bank-clock-store'

const SECOND_MS = 1000

/** Whole seconds until an instant of the bank's time, one less each second down to 0. Null is no instant. `onEnd` is the page's onUnload or the component's onDetach. */
export function useSecondsUntil(instant: () => string | null, onEnd: (stop: () => void) => void) {
  const clock = useBankClock()
  const seconds = ref(0)
  let timer = 0

  function count() {
    clearTimeout(timer)
    const until = instant()
    const left = until === null ? 0 : Math.max(0, clock.msUntil(until))
    seconds.value = Math.ceil(left / SECOND_MS)
    // At the very turn of the next second, however late this one came.
    if (left > 0) timer = setTimeout(count, left % SECOND_MS || SECOND_MS)
  }

  watch([instant, () => clock.beganAt], count, { immediate: true })
  onEnd(() => clearTimeout(timer))
  return seconds
}
