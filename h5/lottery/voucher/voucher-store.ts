import { ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '#shared/api/api-error'
import type { VoucherView } from '#shared/voucher/contract'
import { useClient } from '../page/client'

/** 我的奖品: every voucher of this customer, from whichever campaign. */
export const useVoucherStore = defineStore('voucher', () => {
  const client = useClient()
  const vouchers = ref<VoucherView[] | null>(null)
  const problem = ref('')
  const isOpen = ref(false)

  /** What was shown last stays while the answer is on its way. */
  async function load() {
    problem.value = ''
    try {
      vouchers.value = (await client.voucher.listVouchers()).vouchers
    } catch (error) {
      problem.value = errorText(error)
    }
  }

  function open() {
    isOpen.value = true
    void load()
  }

  return { vouchers, problem, isOpen, load, open }
})
