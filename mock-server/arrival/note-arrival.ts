import type { Queryable } from '../db/database'

export interface Arrival {
  customerId: string
  /** A code that is no channel's is no arrival. */
  channel: string
  at: Date
}

/** What two visits of one moment have both begun to write. */
export const ARRIVED_BEFORE = `
  on conflict (customer_id, channel_code) do update
    set first_at = least(arrival.first_at, excluded.first_at), last_at = greatest(arrival.last_at, excluded.last_at)
    where excluded.first_at < arrival.first_at or exists (
      select 1 from arrival other where other.customer_id = excluded.customer_id and other.channel_code <> excluded.channel_code
        and other.last_at >= arrival.last_at and excluded.last_at > arrival.last_at
    )`

const NOTE = `
  insert into arrival (customer_id, channel_code, first_at, last_at)
  select $1, code, $3::timestamptz, $3::timestamptz from channel where code = $2 and not exists (
    select 1 from arrival a where a.customer_id = $1 and a.channel_code = $2 and a.first_at <= $3 and not exists (
      select 1 from arrival other where other.customer_id = $1 and other.channel_code <> $2 and other.last_at >= a.last_at and $3 > a.last_at
    )
  ) ${ARRIVED_BEFORE}`

/**
 * A customer came by a channel: the first and the last he ever came by are kept (D23). Told again it is the same. While he keeps
 * coming by the channel he came by last nothing is written, not even a lock: most visits only read. So of a visit that is told
 * late it is not known whether he came by that last channel once more after it: then it counts as the last.
 */
export async function noteArrival(db: Queryable, { customerId, channel, at }: Arrival): Promise<void> {
  await db.query(NOTE, [customerId, channel, at])
}
