import { onMounted, onUnmounted } from 'vue'

/**
 * Looks once more whenever the page is seen again: after the chat in which the customer added his manager, after another
 * tab in which he drew, and where the browser's back button brings the page as it was left.
 */
export function useReturn(look: () => Promise<unknown>): void {
  const lookNow = () => void look().catch(() => undefined)
  const onVisible = () => document.visibilityState === 'visible' && lookNow()
  // Without `persisted` it is the first time, when the page asks anyway.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && lookNow()
  onMounted(() => {
    document.addEventListener('visibilitychange', onVisible)
    addEventListener('pageshow', onShow)
  })
  onUnmounted(() => {
    document.removeEventListener('visibilitychange', onVisible)
    removeEventListener('pageshow', onShow)
  })
}
