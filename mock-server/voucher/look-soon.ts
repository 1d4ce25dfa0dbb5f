import type { Deps } from '../deps'

const MINUTE_MS = 60_000

/** Those of his that can still be used and were not asked about just now. */
const SOON = 'update voucher set look_at = $2 where customer_id = $1 and look_at > $2 and look_at < $3'

/**
 * A customer is looking at his vouchers: the workers ask the issuer about them soon, not only once a day. He may have
 * just paid with one.
 */
export async function lookSoon({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>, customerId: string): Promise<void> {
  const now = clock.now()
  await db.query(SOON, [customerId, now, new Date(now.getTime() + settings.payout.lookEveryMs - MINUTE_MS)])
}
