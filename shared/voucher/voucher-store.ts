import { ref } from 'vue'
import { defineStore } from 'pinia'
import { errorText } from '../api/api-error'
import type { VoucherView } from './contract'
import { useClient } from '../api/client-store'

/** 我的奖品: every voucher of this customer, from whichever campaign. */
export const useVoucherStore = defineStore('voucher', () => {
  const client = useClient()
  const vouchers = ref<VoucherView[] | null>(null)
  const problem = ref('')

  /** Throws where no answer came; what was shown last stays. */
  async function refresh() {
    vouchers.value = (await client.voucher.listVouchers()).vouchers
  }

  async function load() {
    problem.value = ''
    await refresh().catch((error: unknown) => (problem.value = errorText(error)))
  }

  return { vouchers, problem, load, refresh }
})
