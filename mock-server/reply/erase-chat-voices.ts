import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

/** What was answered so many months ago is no figure any more. */
export async function eraseOldChatVoices({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<void> {
  await db.query('delete from chat_voice where spoke_at <= $2::timestamptz - make_interval(months => $1::integer)', [settings.numbersKeptMonths, clock.now()])
}

/** When a customer wrote to managers. */
export async function eraseChatVoices(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from chat_voice where customer_id = $1', [customerId])
}
