import { onMounted, type Ref } from 'vue'
import type { EarlyStart } from './boot'

/** A button in this part of the page was tapped before it was alive: it does now what it was tapped for. */
function repeatEarlyTap(part: Element): void {
  const { koi } = window as { koi?: EarlyStart }
  if (!koi?.button || !part.contains(koi.button)) return
  koi.button.click()
  koi.button = null
}

/** For the outermost element of a part that is printed and comes alive by itself. */
export function useEarlyTap(part: Ref<Element | undefined>): void {
  onMounted(() => repeatEarlyTap(part.value!))
}
