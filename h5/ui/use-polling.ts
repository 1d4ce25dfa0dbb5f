import { onMounted, onUnmounted } from 'vue'

/**
 * Asks again and again while the page can be seen, and at once when it is seen again: coming back from WeCom, a person
 * looks for what has changed. The next question waits for the last answer; one that failed is simply asked again.
 */
export function usePolling(ask: () => Promise<unknown>, everyMs: number): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isOver = false

  const isSeen = () => document.visibilityState === 'visible'
  const wait = () => {
    clearTimeout(timer)
    if (!isOver && isSeen()) timer = setTimeout(askNow, everyMs)
  }
  async function askNow() {
    if (isAsking || !isSeen()) return
    isAsking = true
    await ask().catch(() => undefined)
    isAsking = false
    wait()
  }

  /** Taken out of the browser's memory, not opened: whoever opens a page has just asked. */
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && askNow()

  onMounted(() => {
    wait()
    document.addEventListener('visibilitychange', askNow)
    addEventListener('pageshow', onShow)
  })
  onUnmounted(() => {
    isOver = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', askNow)
    removeEventListener('pageshow', onShow)
  })
}
