import type { Queryable } from '../../db/database'

export interface Adds {
  /** Their ids begin with it. */
  name: string
  count: number
  at: string
  managerId?: string
  /** No customers of the bank. */
  areStrangers?: boolean
}

/** So many customers whom a manager adds at one moment. */
export async function add(db: Queryable, { name, count, at, managerId = 'lin-wanqing', areStrangers = false }: Adds): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
  await db.query(`
    insert into customer (id, name, openid, external_user_id, branch_id, created_at)
    select id, '客户' || id, 'o-' || id, 'wm-' || id, case when $3 then null else 'hangzhou-xihu' end, $2::timestamptz from unnest($1::text[]) id on conflict do nothing`, [ids, at, areStrangers])
  await db.query("insert into contact_change (customer_id, manager_id, kind, happened_at) select id, $3, 'add', $2::timestamptz from unnest($1::text[]) id", [ids, at, managerId])
  return ids
}

/** Each gives a phone of his own, on one device. */
export async function shareDevice(db: Queryable, ids: readonly string[], campaignId = 'r13-newcomer'): Promise<void> {
  await db.query(`
    insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, phone_hash, device_key)
    select $2 || ':' || id, $2, id, 'xihu-01', 'lin-wanqing', '2026-02-12T01:00:00Z', 'phone-' || id, $2 || ':device-a' from unnest($1::text[]) id`, [ids, campaignId])
}
