import { computed, shallowRef } from 'vue'
import { defineStore } from 'pinia'

/** What a customer comes back for (C19): one thing at a time. */
export type BenefitPart = 'signIn' | 'offers' | 'coupons'

/** What can lie over the page in a sheet. */
export type Panel =
  | { name: 'me' | 'voucher' | 'privacy' | 'community' | 'referral' | 'receipts' | 'manager' }
  | { name: 'benefit'; part: BenefitPart }
  | { name: 'receipt'; campaignId: string }
  | { name: 'article'; articleId: string }
  | { name: 'poster'; link: string; maskedName: string | null }

/** The sheet over the page: a panel opened from another one leads back to it. */
export const usePanelStore = defineStore('panel', () => {
  const stack = shallowRef<readonly Panel[]>([])
  const shown = computed(() => stack.value[stack.value.length - 1] ?? null)

  /** Tapped twice while it is on its way, it opens once. */
  function open(panel: Panel) {
    if (shown.value?.name !== panel.name) stack.value = [...stack.value, panel]
  }
  const back = () => void (stack.value = stack.value.slice(0, -1))
  const close = () => void (stack.value = [])

  return { stack, shown, open, back, close }
})
