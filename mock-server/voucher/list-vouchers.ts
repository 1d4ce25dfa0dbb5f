import type { VoucherView } from '#shared/voucher/contract'
import type { PublishedCampaigns } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import { voucherView, type VoucherRow } from './voucher-view'

interface Row extends VoucherRow {
  id: string
  campaign_id: string
}

/** A customer's own vouchers, newest first. */
export async function listVouchers(
  { db, campaigns }: { db: Queryable; campaigns: PublishedCampaigns },
  customerId: string,
): Promise<VoucherView[]> {
  const rows = await db.query<Row>('select * from voucher where customer_id = $1 order by drawn_at desc, id', [customerId])
  return Promise.all(rows.map(async (row) => voucherView(row.id, await campaigns.get(row.campaign_id), row)))
}
