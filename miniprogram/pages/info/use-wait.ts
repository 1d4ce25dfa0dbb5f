import { computed, onUnload } from '@vue-mini/core'
import { useCodeStore } from '#shared/sms-code/code-store'
import { askLabel } from '#shared/sms-code/code-words'
import { useSecondsUntil } from '../../wx/use-seconds-until'

/** What the button beside the code says, and whether a tap asks for one. */
export function useWait() {
  const code = useCodeStore()
  const seconds = useSecondsUntil(() => code.askAgainAt, onUnload)
  return {
    isWaiting: computed(() => code.isAsking || seconds.value > 0),
    codeLabel: computed(() => askLabel(code, seconds.value)),
  }
}
