import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { PayoutBatch, Reconciliation } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { useSurroundings } from '../surroundings'

export type Payouts = Awaited<ReturnType<Client['payout']['showPayouts']>>

/** What somebody has just asked for: by it a part of the desk knows its own waiting and its own failure. */
export type PayoutStep = 'makeBatch' | 'reconcile' | `approve ${string}` | `refuse ${string}`

/** What finance works with: payouts by state, batches, reconciliations. */
export const usePayoutStore = defineStore('payouts', () => {
  const { client, now } = useSurroundings()
  const { payout } = client
  const payouts = shallowRef<Payouts | null>(null)
  const batches = shallowRef<readonly PayoutBatch[]>([])
  const reconciliations = shallowRef<readonly Reconciliation[]>([])
  const refreshedAt = shallowRef<Date | null>(null)
  const isLoading = ref(false)
  const loadFailure = ref('')
  const running = ref<PayoutStep | null>(null)
  const failure = shallowRef<{ step: PayoutStep; text: string } | null>(null)
  let turn = 0

  async function read(isStillWanted: () => boolean): Promise<void> {
    const [shown, made, compared] = await Promise.all([payout.showPayouts(), payout.listBatches(), payout.listReconciliations()])
    if (!isStillWanted()) return
    payouts.value = shown
    batches.value = made.batches
    reconciliations.value = compared.reconciliations
    refreshedAt.value = now()
    loadFailure.value = ''
  }

  /** A later reading wins over an earlier one that is still under way: that one may not know what was just done. */
  async function load(): Promise<void> {
    const own = ++turn
    isLoading.value = true
    try {
      await read(() => own === turn)
    } catch (error) {
      if (own === turn) loadFailure.value = errorText(error)
    }
    if (own === turn) isLoading.value = false
  }

  /** Does it, then shows what has become of everything, also after a refusal: what was on the screen was older then. */
  async function run<Answer>(step: PayoutStep, work: () => Promise<Answer>): Promise<Answer | null> {
    if (running.value) return null
    running.value = step
    failure.value = null
    const answer = await work().catch((error: unknown) => {
      failure.value = { step, text: errorText(error) }
      return null
    })
    await load()
    running.value = null
    return answer
  }

  const failureOf = (...steps: PayoutStep[]) => (failure.value && steps.includes(failure.value.step) ? failure.value.text : '')
  const makeBatch = (voucherIds: string[], reason: string) => run('makeBatch', () => payout.makeBatch({ body: { voucherIds, reason } }))
  const decide = (batchId: string, decision: 'approve' | 'refuse') =>
    run(`${decision} ${batchId}`, () => payout.decideBatch({ params: { batchId }, body: { decision } }))
  const reconcile = (statementOn: CalendarDay) => run('reconcile', () => payout.reconcile({ body: { statementOn } }))

  return {
    payouts, batches, reconciliations, refreshedAt, isLoading, loadFailure, running, failureOf, load, makeBatch, decide, reconcile,
  }
})
