/**
 * Who joined which campaign for whom ($2, $3: a manager's, a branch's or everybody's), and what he did within $1 days after: a deed
 * counts for the last campaign he had joined before it, and for no other (D9).
 */
export const ATTRIBUTED = `
  joiner as (
    select p.customer_id, p.campaign_id from participation p left join manager m on m.id = p.manager_id
    where p.joined_at is not null and ($2::text is null or p.manager_id = $2) and ($3::text is null or m.branch_id = $3)
  ), last_joined as (
    select distinct on (d.id) d.customer_id, d.kind, d.amount_fen, d.income_fen, d.happened_at, p.campaign_id, p.joined_at, p.manager_id
    from bank_deed d join participation p on p.customer_id = d.customer_id and p.joined_at <= d.happened_at
    order by d.id, p.joined_at desc, p.campaign_id
  ), attributed as (
    select l.* from last_joined l left join manager m on m.id = l.manager_id
    where l.happened_at < l.joined_at + make_interval(days => $1::integer) and ($2::text is null or l.manager_id = $2) and ($3::text is null or m.branch_id = $3)
  )`
