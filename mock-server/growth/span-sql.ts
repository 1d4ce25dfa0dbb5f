/** The managers whose figures these are ($3, $4), and everybody who has ever been a contact of theirs. */
const MINE = `
  own_manager as (select id from manager m where ($3::text is null or m.id = $3) and ($4::text is null or m.branch_id = $4)),
  mine as (select distinct customer_id from contact_change where manager_id in (select id from own_manager))`

/** What makes a customer active: whatever he did himself. */
const DONE = `
  select customer_id, opened_at as at from participation union all select customer_id, drawn_at from voucher union all select customer_id, used_at from voucher
  union all select customer_id, viewed_at from article_view union all select customer_id, viewed_at from material_view union all select customer_id, signed_at from sign_in
  union all select customer_id, answered_at from survey_answer union all select customer_id, opened_at from service_opening union all select customer_id, used_at from coupon`

/**
 * Assets at the end, less what they were at the beginning; of whom nothing was known then, less what was told of him first (D12).
 * Who was read once brings nothing: only the others' two readings are looked up.
 */
const UPLIFT = `
  select coalesce(sum(last.aum_fen - base.aum_fen), 0)::bigint from (
    select customer_id, max(read_at) as last_at, coalesce(max(read_at) filter (where read_at < $1), min(read_at)) as base_at
    from aum_reading where read_at < $2 group by 1
  ) known
    join mine on mine.customer_id = known.customer_id
    join aum_reading last on last.customer_id = known.customer_id and last.read_at = known.last_at
    join aum_reading base on base.customer_id = known.customer_id and base.read_at = known.base_at
  where known.last_at > known.base_at`

/** From $1 until before $2. */
export const SPAN = `
  with ${MINE}, change as (
    select * from contact_change where happened_at >= $1 and happened_at < $2 and manager_id in (select id from own_manager)
  )
  select (select count(*) from change where kind = 'add')::int as gross, (select count(*) from change where kind = 'delete')::int as deleted,
    (select count(distinct customer_id) from change where kind = 'add')::int as "newCustomers",
    (select count(*) from (select customer_id from (${DONE}) it where at >= $1 and at < $2 group by 1) done join mine on mine.customer_id = done.customer_id)::int as "activeCustomers",
    (select coalesce(sum(amount_fen), 0)::bigint from bank_deed d join mine on mine.customer_id = d.customer_id where d.kind = 'sale' and d.happened_at >= $1 and d.happened_at < $2) as sales,
    (${UPLIFT}) as "aumUplift"`

/** $1: days. Only who is at work counts, on both sides. */
export const ACTIVE = `
  with at_work as (
    select id from manager m where 'manager' = any (m.roles) and m.status = 'working' and ($2::text is null or m.id = $2) and ($3::text is null or m.branch_id = $3)
  )
  select (select count(*) from manager_day where active_on = any ($1::date[]) and manager_id in (select id from at_work))::int as part,
    ((select count(*) from at_work) * cardinality($1::date[]))::int as whole`

/** Customers who are contacts now, and whom the bank's core knows (D11). */
export const CERTIFIED = `
  select count(*) filter (where i.cards is not null)::int as part, count(*)::int as whole
  from contact_standing s left join insight i on i.customer_id = s.customer_id
  where s.is_added and exists (
    select 1 from contact_change c join manager m on m.id = c.manager_id
    where c.customer_id = s.customer_id and ($1::text is null or m.id = $1) and ($2::text is null or m.branch_id = $2) and c.kind = 'add' and not exists (
      select 1 from contact_change d where d.customer_id = c.customer_id and d.manager_id = c.manager_id and d.kind = 'delete' and d.happened_at >= c.happened_at
    )
  )`
