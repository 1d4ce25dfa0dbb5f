import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

/** Who has been silent for so many months is silent: when he last spoke need not be known. */
export async function eraseOldVoices({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<void> {
  await db.query('delete from group_voice where spoke_at + make_interval(months => $1::integer) <= $2::timestamptz', [settings.numbersKeptMonths, clock.now()])
}

/** When a customer last spoke in groups. */
export async function eraseVoices(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from group_voice where customer_id = $1', [customerId])
}
