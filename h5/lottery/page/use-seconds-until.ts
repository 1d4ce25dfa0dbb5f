import { onUnmounted, ref, watch } from 'vue'
import { useBankClock } from '#shared/time/bank-clock-store'

const SECOND_MS = 1000

/** Whole seconds until an instant of the bank's time, one less each second down to 0. Null is no instant. */
export function useSecondsUntil(instant: () => string | null) {
  const clock = useBankClock()
  const seconds = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function count() {
    clearTimeout(timer)
    const until = instant()
    const left = until === null ? 0 : Math.max(0, clock.msUntil(until))
    seconds.value = Math.ceil(left / SECOND_MS)
    // At the very turn of the next second, however late this one came.
    if (left > 0) timer = setTimeout(count, left % SECOND_MS || SECOND_MS)
  }

  watch([instant, () => clock.beganAt], count, { immediate: true })
  onUnmounted(() => clearTimeout(timer))
  return seconds
}
