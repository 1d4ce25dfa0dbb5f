import { afterEach, beforeEach, expect, vi } from 'vitest'
import { openLottery } from './open-lottery'
// What the page loads late is transformed before the tests begin: it must not cost the first of them its time.
import '../community/CommunityPanel.vue'
import '../content/ArticlePanel.vue'
import '../coupon/BenefitPanel.vue'
import '../contact/ManagerPanel.vue'
import '../game/GameCard.vue'
import '../me/MePanel.vue'
import '../page/PanelSheet.vue'
import '../participation/InfoSheet.vue'
import '../privacy/PrivacyPanel.vue'
import '../receipt/ReceiptList.vue'
import '../receipt/ReceiptPanel.vue'
import '../referral/ReferralPanel.vue'
import '../share/PosterPanel.vue'

export type LotteryPage = Awaited<ReturnType<typeof openLottery>>

/** Waits, as a person does, until something is so. */
export const until = (condition: () => unknown) => vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 4000 })

/** Opens the page for a test and closes it after; a warning or an error in the console fails it. */
export function useLotteryPage(): (...from: Parameters<typeof openLottery>) => Promise<LotteryPage> {
  let page: LotteryPage | undefined
  beforeEach(() => {
    sessionStorage.clear()
    vi.spyOn(console, 'warn')
    vi.spyOn(console, 'error')
    // happy-dom draws nothing: the wheel stands still at once.
    Element.prototype.animate = () => ({ finished: Promise.resolve() }) as unknown as Animation
  })
  afterEach(() => {
    page?.close()
    page = undefined
    expect(console.warn).not.toHaveBeenCalled()
    expect(console.error).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
  return async (...from) => (page = await openLottery(...from))
}
