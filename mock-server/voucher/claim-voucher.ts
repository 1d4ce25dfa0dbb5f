import { ApiError } from '#shared/api/api-error'
import type { PayoutState } from '#shared/payout/contract'
import { payoutDate, type PayoutDate } from '#shared/payout/payout-date'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { laterDate } from '../payout/later-date'

type ClaimDeps = Pick<Deps, 'db' | 'clock' | 'calendar' | 'settings'>

type Row = PayoutDate & { state: PayoutState }

const READ = `
  select state, payable_on as "payableOn", is_provisional as "isProvisional" from voucher where id = $1 for update`

const CLAIM = `update voucher set state = 'due', claimed_at = $2, payable_on = $3, is_provisional = $4 where id = $1`

async function claim(tx: Queryable, { clock, calendar, settings }: ClaimDeps, voucherId: string): Promise<PayoutState> {
  const [row] = await tx.query<Row>(READ, [voucherId])
  if (!row) throw new ApiError('VOUCHER_NOT_FOUND', voucherId)
  if (row.state !== 'unclaimed') return row.state
  const now = clock.now()
  const { payableOn, isProvisional } = laterDate(row, payoutDate(calendar, now, settings.payoutWorkingDays))
  await tx.query(CLAIM, [voucherId, now, payableOn, isProvisional])
  return 'due'
}

/**
 * Mobile banking's customer has claimed a prize (C16): it is due on its day, or as many working days after the claim as
 * after a draw, whichever is later. Again changes nothing. Returns its state. Throws VOUCHER_NOT_FOUND.
 */
export function claimVoucher(deps: ClaimDeps, voucherId: string): Promise<PayoutState> {
  return deps.db.transaction((tx) => claim(tx, deps, voucherId))
}
