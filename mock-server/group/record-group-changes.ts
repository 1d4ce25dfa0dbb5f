import { ApiError } from '#shared/api/api-error'
import { lockCustomers } from '../customer/lock-customers'
import type { Queryable } from '../db/database'

/** One thing WeCom told us about a customer and a group; it may be told twice, and late. */
export interface GroupChange {
  customerId: string
  groupId: string
  kind: 'join' | 'leave'
  /** ISO instant at which it happened, not at which we heard of it. */
  happenedAt: string
}

const UNKNOWN_GROUP = `
  select id from unnest($1::text[]) with ordinality as asked (id, seq)
  where not exists (select 1 from customer_group where customer_group.id = asked.id) order by seq limit 1`

async function refuseUnknownGroups(tx: Queryable, ids: readonly string[]): Promise<void> {
  const [unknown] = await tx.query<{ id: string }>(UNKNOWN_GROUP, [ids])
  if (unknown) throw new ApiError('GROUP_NOT_FOUND', unknown.id)
}

const INSERT = `
  with news as (
    insert into group_change (customer_id, group_id, kind, happened_at)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
    on conflict do nothing returning 1
  )
  select count(*) as count from news`

/** The latest change decides; of one instant the leave. */
const RENEW = `
  insert into group_member (customer_id, group_id, is_member, changed_at)
  select distinct on (customer_id, group_id) customer_id, group_id, kind = 'join', happened_at
  from group_change
  where (customer_id, group_id) in (select * from unnest($1::text[], $2::text[]))
  order by customer_id, group_id, happened_at desc, kind = 'leave' desc
  on conflict (customer_id, group_id) do update set is_member = excluded.is_member, changed_at = excluded.changed_at`

/**
 * Writes down who joined and left which group, for good, and works out who is a member now (C11): told twice, late or in
 * another order it comes to the same. Returns how many changes were news. Throws CUSTOMER_NOT_FOUND or GROUP_NOT_FOUND,
 * and then records nothing. Call it inside a transaction: the customers stay locked until commit.
 */
export async function recordGroupChanges(tx: Queryable, changes: readonly GroupChange[]): Promise<number> {
  const customerIds = changes.map(({ customerId }) => customerId)
  const groupIds = changes.map(({ groupId }) => groupId)
  await lockCustomers(tx, [...new Set(customerIds)])
  await refuseUnknownGroups(tx, [...new Set(groupIds)])
  const [news] = await tx.query<{ count: number }>(INSERT, [
    customerIds,
    groupIds,
    changes.map(({ kind }) => kind),
    // To the millisecond, and without an offset: JavaScript knows some that PostgreSQL does not.
    changes.map(({ happenedAt }) => new Date(happenedAt).toISOString()),
  ])
  await tx.query(RENEW, [customerIds, groupIds])
  return news!.count
}
