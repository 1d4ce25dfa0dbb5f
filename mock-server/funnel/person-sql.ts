/**
 * Everybody whom a campaign ($1) has reached, once, with how far he came (D4). Whoever opened its page counts for the channel and
 * the manager of that; whom it was only sent to, for who sent it. `at` is when he saw it first. $2 is now, $3 whether the campaign
 * asks for something.
 */
export const PERSON = `
  told as (
    select distinct on (it.customer_id) it.customer_id, it.manager_id, it.at from (
      select customer_id, manager_id, added_at as at from welcome where campaign_id = $1 and state = 'sent'
      union all
      select r.customer_id, m.manager_id, m.made_at from mass_message m join mass_recipient r on r.message_id = m.id
      where m.campaign_id = $1 and r.state = 'sent'
    ) it order by it.customer_id, it.at
  ), met as (
    select p.customer_id, p.channel_code, p.manager_id, least(p.opened_at, told.at) as at, p.id as participation_id,
      p.joined_at is not null as has_joined, p.informed_at is not null or not $3::boolean as has_informed
    from participation p left join told on told.customer_id = p.customer_id
    where p.campaign_id = $1
    union all
    select told.customer_id, (select min(code) from channel c where c.manager_id = told.manager_id and c.kind = 'own'), told.manager_id, told.at,
      null, false, false
    from told where not exists (select 1 from participation p where p.id = $1 || ':' || told.customer_id)
  ), cost as (
    select customer_id, sum(amount_fen) filter (where state = 'paid') as paid, sum(amount_fen) filter (where state not in ('paid', 'expired')) as reserved
    from voucher where campaign_id = $1 group by customer_id
  ), person as materialized (
    select met.customer_id, met.channel_code, met.manager_id, m.branch_id, met.at, cost.paid, cost.reserved,
      case
        when s.customer_id is null then 1
        when met.participation_id is null then 2
        when not met.has_joined then 3
        when not met.has_informed then 4
        when v.id is null then 5
        when v.state <> 'paid' then 6
        else 7
      end as step,
      s.last_fresh_add_at as added_at, case when not s.is_added then (
        select max(happened_at) from contact_change c where c.customer_id = met.customer_id and c.kind = 'delete'
      ) end as lost_at
    from met
      left join manager m on m.id = met.manager_id
      left join contact_standing s on s.customer_id = met.customer_id and s.first_added_at <= $2
      left join voucher v on v.id = met.participation_id
      left join cost on cost.customer_id = met.customer_id
  )`
