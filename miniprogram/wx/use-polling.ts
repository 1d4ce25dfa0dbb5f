import { onDetach } from '@vue-mini/core'

/** In a component: looks again and again for as long as it is there. What fails is looked at again the next time. */
export function usePolling(look: () => Promise<unknown>, everyMs: number): void {
  const timer = setInterval(() => void look().catch(() => undefined), everyMs)
  onDetach(() => clearInterval(timer))
}
