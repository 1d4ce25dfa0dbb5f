import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, givenDay, id, instant, text } from '../api/schemas'
import { payoutRoutes } from './routes'

export const payoutState = z.enum(['unclaimed', 'due', 'sending', 'paid', 'failed', 'retry', 'expired'])

const total = z.object({ state: payoutState, count: z.int(), amount: fen })

const failedPayout = z.object({
  voucherId: id,
  campaignName: z.string(),
  /** Who it belongs to, as finance may see it: `138****1234`, or null. */
  maskedPhone: z.string().nullable(),
  amount: fen,
  attempts: z.int(),
  code: z.string(),
  text: z.string(),
  /** In a batch that waits for its second person. */
  batchId: id.nullable(),
})

export const payoutBatch = z.object({
  id,
  state: z.enum(['waiting', 'approved', 'refused']),
  reason: z.string(),
  count: z.int(),
  amount: fen,
  madeBy: z.string(),
  madeAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** False for the one who made it (K13). */
  canDecide: z.boolean(),
})

/** What the issuer's statement and our own record say of one payout, and what was done about it. */
export const difference = z.object({
  kind: z.enum([
    /** We were not sure; the issuer has paid: booked as paid. */
    'unknownPaid',
    /** We were not sure; the issuer has nothing: sent again under the same number. */
    'unknownMissing',
    /** We say paid, the statement does not: for a person to look into. */
    'paidMissing',
    /** We say failed, the issuer has paid: booked as paid. */
    'failedPaid',
    /** The amounts differ: for a person to look into. */
    'amountDiffers',
    /** Paid by the issuer under a number we never gave out: for a person to look into. */
    'foreign',
  ]),
  outRequestNo: z.string(),
  ourAmount: fen.nullable(),
  issuerAmount: fen.nullable(),
  isSettled: z.boolean(),
})

export const reconciliation = z.object({
  id,
  statementOn: calendarDay,
  madeAt: instant,
  madeBy: z.string(),
  matched: z.object({ count: z.int(), amount: fen }),
  differences: z.array(difference),
})

export type PayoutState = z.output<typeof payoutState>
export type PayoutBatch = z.output<typeof payoutBatch>
export type Reconciliation = z.output<typeof reconciliation>
export type Difference = z.output<typeof difference>

const batchParams = z.object({ batchId: id })

export const payoutContract = defineContract(payoutRoutes, {
  showPayouts: {
    summary: 'Payouts by state, those that failed, and what is due by day',
    actor: 'manager',
    roles: ['finance'],
    response: z.object({
      totals: z.array(total),
      failed: z.array(failedPayout),
      days: z.array(z.object({ payableOn: calendarDay, count: z.int(), amount: fen, isProvisional: z.boolean() })),
      /** The day it is at the bank, whatever the clock in front of the screen says. */
      today: calendarDay,
      /** The last day that can be reconciled. */
      latestStatementOn: calendarDay,
    }),
    errors: ['ROLE_REQUIRED'],
  },
  listBatches: {
    summary: 'Batches of failed payouts to be sent again, newest first',
    actor: 'manager',
    roles: ['finance'],
    response: z.object({ batches: z.array(payoutBatch) }),
    errors: ['ROLE_REQUIRED'],
  },
  makeBatch: {
    summary: 'Propose to send failed payouts again. A second person has to approve',
    actor: 'manager',
    roles: ['finance'],
    body: z.strictObject({ voucherIds: z.array(id).min(1).max(500), reason: text(200) }),
    response: payoutBatch,
    errors: ['ROLE_REQUIRED', 'PAYOUT_NOT_FAILED'],
  },
  decideBatch: {
    summary: 'Approve or refuse a batch that somebody else made (K13)',
    actor: 'manager',
    roles: ['finance'],
    params: batchParams,
    body: z.strictObject({ decision: z.enum(['approve', 'refuse']) }),
    response: payoutBatch,
    errors: ['ROLE_REQUIRED', 'BATCH_NOT_FOUND', 'OWN_WORK', 'WRONG_STATE'],
  },
  reconcile: {
    summary: "Compare a day's payouts with the issuer's statement, and settle what can be settled",
    actor: 'manager',
    roles: ['finance'],
    body: z.strictObject({ statementOn: givenDay }),
    response: reconciliation,
    errors: ['ROLE_REQUIRED', 'STATEMENT_NOT_READY', 'ISSUER_UNAVAILABLE'],
  },
  listReconciliations: {
    summary: 'Comparisons made so far, newest first',
    actor: 'manager',
    roles: ['finance'],
    response: z.object({ reconciliations: z.array(reconciliation) }),
    errors: ['ROLE_REQUIRED'],
  },
})
