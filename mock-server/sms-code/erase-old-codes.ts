import type { Deps } from '../deps'

/** What limits a day, and what a customer may still ask about, is past by then. */
const KEPT_DAYS = 7

/** Forgets which codes were asked for, for which phone, a week after. */
export async function eraseOldCodes({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await db.query('delete from sms_code where asked_at < $1::timestamptz - make_interval(days => $2::integer)', [clock.now(), KEPT_DAYS])
}
