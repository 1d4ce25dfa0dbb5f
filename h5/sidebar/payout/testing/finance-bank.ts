import { sumFen, toFen } from '#shared/money/fen'
import type { PayoutBatch, Reconciliation } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { DeskClient } from '../../testing/open-desk'
import type { Payouts } from '../payout-store'

export const DAY = '2026-02-26' as CalendarDay

type Failed = Payouts['failed'][number]

export const failed = (voucherId: string, change: Partial<Failed> = {}): Failed => ({
  voucherId, campaignName: '新客见面礼', maskedPhone: '138****5424', amount: toFen(388), attempts: 4, code: 'NOT_ENOUGH', text: '资金不足', batchId: null,
  ...change,
})

export const batch = (change: Partial<PayoutBatch> = {}): PayoutBatch => ({
  id: 'batch-1', state: 'waiting', reason: '发放账户已充值', count: 2, amount: toFen(776), madeBy: '唐凯文', madeAt: '2026-02-27T02:00:00Z',
  decidedBy: null, decidedAt: null, canDecide: false, ...change,
})

export const report = (change: Partial<Reconciliation> = {}): Reconciliation => ({
  id: 'r-1', statementOn: DAY, madeAt: '2026-02-27T02:00:00Z', madeBy: '唐凯文', matched: { count: 1200, amount: toFen(465_600) }, differences: [],
  ...change,
})

/** What finance's part of a bank knows. */
export interface FinanceBank {
  payouts: Payouts
  batches: PayoutBatch[]
  reconciliations: Reconciliation[]
  /** What the next reconciliation finds. */
  statement: Reconciliation
  asked: { voucherIds: string[]; reason: string }[]
}

export const financeBank = (change: Partial<FinanceBank> = {}): FinanceBank => ({
  payouts: {
    totals: [{ state: 'paid', count: 1200, amount: toFen(465_600) }, { state: 'failed', count: 2, amount: toFen(776) }],
    failed: [failed('v-1'), failed('v-2', { maskedPhone: '139****7484' })],
    days: [{ payableOn: '2026-03-05' as CalendarDay, count: 3, amount: toFen(1164), isProvisional: false }],
    today: '2026-02-27' as CalendarDay, latestStatementOn: DAY,
  },
  batches: [], reconciliations: [], statement: report(), asked: [], ...change,
})

function makeBatch(bank: FinanceBank, { voucherIds, reason }: FinanceBank['asked'][number]): PayoutBatch {
  bank.asked.push({ voucherIds, reason })
  const chosen = bank.payouts.failed.filter(({ voucherId }) => voucherIds.includes(voucherId))
  const made = batch({ id: `batch-${bank.batches.length + 1}`, count: chosen.length, amount: sumFen(chosen.map(({ amount }) => amount)), reason })
  bank.batches = [made, ...bank.batches]
  bank.payouts = { ...bank.payouts, failed: bank.payouts.failed.map((it) => (chosen.includes(it) ? { ...it, batchId: made.id } : it)) }
  return made
}

function decideBatch(bank: FinanceBank, batchId: string, state: PayoutBatch['state']): PayoutBatch {
  const decide = (it: PayoutBatch) => ({ ...it, state, decidedBy: '罗静', decidedAt: '2026-02-27T03:00:00Z', canDecide: false })
  bank.batches = bank.batches.map((it) => (it.id === batchId ? decide(it) : it))
  return bank.batches.find(({ id }) => id === batchId)!
}

/** Speaks finance's part of the contract from memory; `change` is how it answers otherwise. */
export const financeClient = (bank: FinanceBank, change: DeskClient['payout'] = {}): DeskClient => ({
  payout: {
    showPayouts: async () => bank.payouts,
    listBatches: async () => ({ batches: bank.batches }),
    listReconciliations: async () => ({ reconciliations: bank.reconciliations }),
    makeBatch: async ({ body }) => makeBatch(bank, body),
    decideBatch: async ({ params, body }) => decideBatch(bank, params.batchId, body.decision === 'approve' ? 'approved' : 'refused'),
    reconcile: async ({ body }) => {
      bank.reconciliations = [{ ...bank.statement, statementOn: body.statementOn }, ...bank.reconciliations]
      return bank.reconciliations[0]!
    },
    ...change,
  },
  ledger: {},
})
