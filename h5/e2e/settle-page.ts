import type { Frame, Page } from 'playwright-core'

/** Nothing moves or waits any more: what fades in is paler than it will be. */
export async function settlePage(page: Page | Frame): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('.answer-waiting, [aria-busy=true]')
    && document.getAnimations().every((animation) => animation.effect!.getComputedTiming().endTime === Infinity || animation.playState !== 'running'))
}
