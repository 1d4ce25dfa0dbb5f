import type { Queryable } from '../db/database'
import { bookPaid } from './book-paid'
import { bookRefused } from './book-refused'
import type { TakenPayout } from './take-due'
import type { PayoutDeps } from './payout-deps'
import { recordAttempt } from './record-attempt'
import type { SendResult } from './send-payout'

type Refused = Extract<SendResult, { outcome: 'refused' }>

function nextAttemptAt({ isRetryable }: Refused, attempt: number, pauses: readonly number[], now: Date): Date | null {
  const pause = isRetryable ? pauses[attempt - 1] : undefined
  return pause === undefined ? null : new Date(now.getTime() + pause)
}

/** What is unknown stays with the lease: when that has run out, somebody looks into it. */
async function book(tx: Queryable, { clock, settings }: PayoutDeps, taken: TakenPayout, result: SendResult): Promise<boolean> {
  const { voucherId, campaignId, attempt } = taken
  const now = clock.now()
  switch (result.outcome) {
    case 'accepted':
    case 'found': {
      const isPaid = await bookPaid(tx, { voucherId, campaignId, issuerNo: result.issuerNo, paidAt: now }, now)
      await recordAttempt(tx, { voucherId, attempt, outcome: result.outcome, code: null, detail: result.issuerNo }, now)
      return isPaid
    }
    case 'refused': {
      const { code, text } = result
      await bookRefused(tx, taken, { code, text, nextAttemptAt: nextAttemptAt(result, attempt, settings.payout.retryPausesMs, now) })
      await recordAttempt(tx, { voucherId, attempt, outcome: 'refused', code, detail: text }, now)
      return false
    }
    case 'unknown':
      await recordAttempt(tx, { voucherId, attempt, outcome: 'unknown', code: null, detail: result.detail }, now)
      return false
  }
}

/** Books what came of a payout, in one transaction with the money it moves. True when it is now paid and was not. */
export function finishPayout(deps: PayoutDeps, taken: TakenPayout, result: SendResult): Promise<boolean> {
  return deps.db.transaction((tx) => book(tx, deps, taken, result))
}
