import type { Queryable } from '../db/database'
import type { Random } from '../random'

export interface CustomerIdentity {
  openid: string
  /** Known to WeCom once he has added a member. */
  externalUserId: string | null
}

/** The customer behind a WeCom identity; a person seen for the first time becomes one. Returns his id. */
export async function findOrCreateCustomer(
  { db, random }: { db: Queryable; random: Random },
  { openid, externalUserId }: CustomerIdentity,
  now: Date,
): Promise<string> {
  const id = `cust-${random.bytes(9).toString('hex')}`
  const [row] = await db.query<{ id: string }>(
    `insert into customer (id, openid, external_user_id, created_at) values ($1, $2, $3, $4)
     on conflict (openid) do update set external_user_id = coalesce(customer.external_user_id, excluded.external_user_id)
     returning id`,
    [id, openid, externalUserId, now],
  )
  return row!.id
}
