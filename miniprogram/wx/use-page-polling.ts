import { onHide, onShow, onUnload } from '@vue-mini/core'

/** In a page: looks again and again while it is shown. What fails is looked at again the next time. */
export function usePagePolling(look: () => Promise<unknown>, everyMs: number): void {
  let timer = 0
  const stop = () => clearInterval(timer)
  onShow(() => {
    stop()
    timer = setInterval(() => void look().catch(() => undefined), everyMs)
  })
  onHide(stop)
  onUnload(stop)
}
