import { computed, onUnload, ref, watch } from '@vue-mini/core'
import { useCodeStore } from '#shared/sms-code/code-store'
import { askLabel } from '#shared/sms-code/code-words'
import { useBankClock } from '#shared/time/bank-clock-store'

const SECOND_MS = 1000

/** What the button beside the code says, and whether a tap asks for one. */
export function useWait() {
  const code = useCodeStore()
  const clock = useBankClock()
  const seconds = ref(0)
  let timer = 0

  function count() {
    clearTimeout(timer)
    const left = code.askAgainAt === null ? 0 : Math.max(0, clock.msUntil(code.askAgainAt))
    seconds.value = Math.ceil(left / SECOND_MS)
    if (left > 0) timer = setTimeout(count, left % SECOND_MS || SECOND_MS)
  }

  watch(() => [code.askAgainAt, clock.beganAt], count, { immediate: true })
  onUnload(() => clearTimeout(timer))
  return {
    isWaiting: computed(() => code.isAsking || seconds.value > 0),
    codeLabel: computed(() => askLabel(code, seconds.value)),
  }
}
