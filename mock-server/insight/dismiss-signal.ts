import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'

/** Older hints of the same product nobody has read are read with it. */
const DISMISS = `
  update buying_signal set dismissed_at = coalesce(dismissed_at, $3), dismissed_by = coalesce(dismissed_by, $4)
  where customer_id = $2 and raised_at <= (select raised_at from buying_signal where id = $1)
    and product_id = (select product_id from buying_signal where id = $1 and customer_id = $2)
  returning 1`

/** A manager has read the hint; again leaves the first reading. Throws SIGNAL_NOT_FOUND. */
export async function dismissSignal({ db, clock }: Pick<Deps, 'db' | 'clock'>, signalId: string, customerId: string, managerId: string): Promise<void> {
  const dismissed = await db.query(DISMISS, [signalId, customerId, clock.now(), managerId])
  if (dismissed.length === 0) throw new ApiError('SIGNAL_NOT_FOUND', signalId)
}
