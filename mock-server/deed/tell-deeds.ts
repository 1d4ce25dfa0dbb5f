import type { ToldDeed } from '#shared/deed/contract'
import type { Queryable } from '../db/database'

const KEEP = `
  with told as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::timestamptz[])
      as t (id, external_user_id, kind, product_id, amount_fen, income_fen, happened_at)
  ), known as (
    select told.*, cu.id as customer_id from told join customer cu on cu.external_user_id = told.external_user_id
  ), news as (
    insert into bank_deed (id, customer_id, kind, product_id, amount_fen, income_fen, happened_at)
    select id, customer_id, kind, product_id, amount_fen, income_fen, happened_at from known order by id
    on conflict do nothing returning 1
  )
  select (select count(*) from news)::int as kept, ((select count(*) from told) - (select count(*) from known))::int as unknown`

/** What customers did at the bank, once however often it is told; of whom we do not know nothing is kept. */
export async function tellDeeds(db: Queryable, deeds: readonly ToldDeed[]): Promise<{ kept: number; unknown: number }> {
  const [answer] = await db.query<{ kept: number; unknown: number }>(KEEP, [
    deeds.map(({ deedId }) => deedId), deeds.map(({ externalUserId }) => externalUserId), deeds.map(({ kind }) => kind), deeds.map(({ productId }) => productId),
    deeds.map(({ amount }) => amount ?? 0), deeds.map(({ income }) => income ?? 0),
    // To the millisecond: an offset that we take PostgreSQL may not.
    deeds.map(({ happenedAt }) => new Date(happenedAt).toISOString()),
  ])
  return answer!
}
