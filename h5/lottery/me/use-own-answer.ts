import { watch } from 'vue'
import { usePanelStore } from '../page/panel-store'
import { useAnswer, type Answer } from '../page/use-answer'

/** An answer that 我的 shows: asked for again when the customer is back from where he may have changed it. */
export function useOwnAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const answer = useAnswer(ask)
  const panel = usePanelStore()
  watch(
    () => panel.shown?.name === 'me',
    (isBack) => isBack && void answer.load(),
  )
  return answer
}
