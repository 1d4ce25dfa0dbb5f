import type { EarlyStart } from './boot'

/** A button in this part of the page was tapped before it was alive: it does now what it was tapped for. */
export function repeatEarlyTap(part: Element): void {
  const { koi } = window as { koi?: EarlyStart }
  if (!koi?.button || !part.contains(koi.button)) return
  koi.button.click()
  koi.button = null
}
