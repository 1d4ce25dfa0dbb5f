import type { VoucherView } from '#shared/voucher/contract'
import type { Deps } from '../deps'
import { voucherView, type VoucherRow } from './voucher-view'

interface Row extends VoucherRow {
  campaign_id: string
}

const LIST = `
  select id, campaign_id, kind, source, amount_fen, minimum_spend_fen, state, payable_on, is_provisional, drawn_at, paid_at,
    used_at, usable_until, lapsed_at, failure_code
  from voucher where customer_id = $1 order by drawn_at desc, id`

/** A customer's own vouchers, newest first. */
export async function listVouchers(
  { db, campaigns, settings }: Pick<Deps, 'db' | 'campaigns' | 'settings'>,
  customerId: string,
): Promise<VoucherView[]> {
  const rows = await db.query<Row>(LIST, [customerId])
  return Promise.all(rows.map(async (row) => voucherView(await campaigns.ofPool(row.campaign_id), row, settings)))
}
