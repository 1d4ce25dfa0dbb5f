import type { Queryable } from '../../db/database'
import { R13 } from '../../testing/demo-world'

export interface Comers {
  /** Their ids begin with it. */
  name: string
  count: number
  /** When they saw the campaign; what they did they did then. */
  at: string
  /** Null: they never added anybody. */
  addedAt?: string | null
  managerId?: string
  channel?: string
  /** How far they came. */
  has?: readonly ('joined' | 'informed' | 'drawn' | 'paid')[]
  /** Of each, in fen. */
  amount?: number
}

const CUSTOMERS = "insert into customer (id, name, openid, external_user_id, branch_id, created_at) select id, '客户' || id, 'o-' || id, 'wm-' || id, (select branch_id from manager where id = $3), $2::timestamptz from unnest($1::text[]) id"
const CONTACTS = "insert into contact_change (customer_id, manager_id, kind, happened_at) select id, $3, 'add', $2::timestamptz from unnest($1::text[]) id"
const STANDINGS = 'insert into contact_standing (customer_id, is_added, first_added_at, last_fresh_add_at) select id, true, $2::timestamptz, $2::timestamptz from unnest($1::text[]) id'
const PARTICIPATIONS = `
  insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, joined_at, informed_at)
  select '${R13}:' || id, '${R13}', id, $3, $4, $2::timestamptz, case when $5 then $2::timestamptz end, case when $6 then $2::timestamptz end from unnest($1::text[]) id`
const VOUCHERS = `
  insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, state)
  select '${R13}:' || id, '${R13}', id, $3, $2::timestamptz, '2026-02-26', false, $4 from unnest($1::text[]) id`

/** So many customers in R13, each as far as the others. */
export async function come(db: Queryable, comers: Comers): Promise<string[]> {
  const { name, count, at, addedAt = at, managerId = 'lin-wanqing', channel = 'xihu-01', has = [], amount = 500 } = comers
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
  await db.query(CUSTOMERS, [ids, at, managerId])
  if (addedAt !== null) {
    await db.query(CONTACTS, [ids, addedAt, managerId])
    await db.query(STANDINGS, [ids, addedAt])
  }
  await db.query(PARTICIPATIONS, [ids, at, channel, managerId, has.includes('joined'), has.includes('informed')])
  if (has.includes('drawn')) await db.query(VOUCHERS, [ids, at, amount, has.includes('paid') ? 'paid' : 'due'])
  return ids
}
