import type { Fen } from '#shared/money/fen'
import type { PayoutKind } from '#shared/payout/schemas'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { PayoutDeps } from './payout-deps'

/** A payout that is this worker's to send until `leaseUntil`. */
export interface TakenPayout {
  voucherId: string
  campaignId: string
  kind: PayoutKind
  openid: string
  amount: Fen
  minimumSpend: Fen
  /** 1 for the first; one whose outcome never came is taken up again under its own count. */
  attempt: number
  leaseUntil: Date
  /** Somebody began to send it and was not heard of again: it may be paid already. */
  isResumed: boolean
}

/** Rows that another worker is just taking are passed over, so that workers do not wait for each other. */
const TAKE = `
  with due as (
    select id, customer_id, state from voucher
    where state in ('due', 'retry', 'sending') and not is_provisional and payable_on <= $1::date
      and case when state = 'sending' then lease_until <= $2 else coalesce(next_attempt_at <= $2, true) end
    order by payable_on limit $3 for update skip locked
  )
  update voucher set state = 'sending', lease_until = $4,
    attempts = attempts + case when due.state = 'sending' then 0 else 1 end
  from due join customer on customer.id = due.customer_id
  where voucher.id = due.id
  returning voucher.id as "voucherId", voucher.campaign_id as "campaignId", voucher.kind, customer.openid,
    voucher.amount_fen as amount, voucher.minimum_spend_fen as "minimumSpend", voucher.attempts as attempt,
    voucher.lease_until as "leaseUntil", due.state = 'sending' as "isResumed"`

/**
 * Takes the next batch of payouts that may be sent now, and of those whose worker's lease has run out, and says so in
 * the database before anything is sent.
 */
export function takeDue({ db, clock, settings }: Pick<PayoutDeps, 'db' | 'clock' | 'settings'>): Promise<TakenPayout[]> {
  const now = clock.now()
  const { batchSize, leaseMs } = settings.payout
  return db.query<TakenPayout>(TAKE, [shanghaiDay(now), now, batchSize, new Date(now.getTime() + leaseMs)])
}
