import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { VoucherTrace } from '#shared/ledger/contract'
import { readVoucherCode } from '#shared/voucher/voucher-code'
import { useSurroundings } from '../surroundings'

/** As the contract has it: its code, or what we call it ourselves. */
const VOUCHER_ID = /^[A-Za-z0-9:_-]{1,120}$/

/** Why does this customer have this voucher (K10)? Typed in, or come to from a payout that failed. */
export const useTraceStore = defineStore('trace', () => {
  const { ledger } = useSurroundings().client
  const voucherId = ref('')
  const trace = shallowRef<VoucherTrace | null>(null)
  const problem = ref('')
  const isBusy = ref(false)
  /** Counts what came back, also refusals, for whoever wants to look at each. */
  const answers = ref(0)

  async function look(): Promise<void> {
    if (isBusy.value) return
    const typed = voucherId.value.trim()
    const id = readVoucherCode(typed) ?? typed
    trace.value = null
    problem.value = VOUCHER_ID.test(id) ? '' : '请输入奖品编号，例如 7K3M-9QX2'
    if (problem.value) return
    isBusy.value = true
    try {
      trace.value = await ledger.traceVoucher({ params: { voucherId: id } })
    } catch (error) {
      problem.value = errorText(error)
    }
    isBusy.value = false
    answers.value += 1
  }

  function show(id: string): Promise<void> {
    voucherId.value = id
    return look()
  }

  return { voucherId, trace, problem, isBusy, answers, look, show }
})
