import { toFen } from '#shared/money/fen'
import type { KeptRecord } from '#shared/privacy/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'

interface Row {
  campaign_id: string
  amount_fen: number
  drawn_at: Date
  kept_until: CalendarDay
}

/** The years are counted from the last that happened to the money. */
const LIST = `
  select campaign_id, amount_fen, drawn_at,
    ((greatest(drawn_at, paid_at) at time zone 'Asia/Shanghai')::date + make_interval(years => $2::integer))::date as kept_until
  from voucher where customer_id = $1 order by drawn_at desc, id`

/** What the law makes the bank keep of a customer's benefits, and until when; the newest first. */
export async function listKept(
  { db, campaigns, settings }: Pick<Deps, 'db' | 'campaigns' | 'settings'>,
  customerId: string,
): Promise<KeptRecord[]> {
  const rows = await db.query<Row>(LIST, [customerId, settings.moneyRecordsKeptYears])
  return Promise.all(rows.map(async (row) => ({
    campaignName: (await campaigns.ofPool(row.campaign_id)).name,
    amount: toFen(row.amount_fen),
    drawnAt: row.drawn_at.toISOString(),
    keptUntil: row.kept_until,
  })))
}
