import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { PayoutBatch, Reconciliation } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { useSurroundings } from '../surroundings'

export type Payouts = Awaited<ReturnType<Client['payout']['showPayouts']>>

/** What finance works with: payouts by state, batches, reconciliations. */
export const usePayoutStore = defineStore('payouts', () => {
  const { payout } = useSurroundings().client
  const payouts = shallowRef<Payouts | null>(null)
  const batches = shallowRef<readonly PayoutBatch[]>([])
  const reconciliations = shallowRef<readonly Reconciliation[]>([])
  const failureText = ref('')
  const isBusy = ref(false)

  async function read(): Promise<void> {
    const [shown, made, compared] = await Promise.all([payout.showPayouts(), payout.listBatches(), payout.listReconciliations()])
    payouts.value = shown
    batches.value = made.batches
    reconciliations.value = compared.reconciliations
  }

  /** Does it, then shows what has become of everything; true when it went well. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    failureText.value = ''
    try {
      await work()
      await read()
    } catch (error) {
      failureText.value = errorText(error)
    }
    isBusy.value = false
    return failureText.value === ''
  }

  const load = () => attempt(async () => undefined)
  const makeBatch = (voucherIds: string[], reason: string) => attempt(() => payout.makeBatch({ body: { voucherIds, reason } }))
  const decide = (batchId: string, decision: 'approve' | 'refuse') => attempt(() => payout.decideBatch({ params: { batchId }, body: { decision } }))
  const reconcile = (statementOn: CalendarDay) => attempt(() => payout.reconcile({ body: { statementOn } }))

  return { payouts, batches, reconciliations, failureText, isBusy, load, makeBatch, decide, reconcile }
})
