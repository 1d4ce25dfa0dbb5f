/**
 * Whether what was recorded of `met` lets him draw (D3), judged where every draw is: as if he had gone the whole way, in the middle
 * of the campaign. What nobody has checked yet keeps nobody from it.
 */
const IS_ELIGIBLE = `v.id is not null or draw_refusal(
  rule.starts_at, rule.starts_at, 'infinity', rule.entry, rule.first_add, rule.needs_info, false, rule.has_region_gate, rule.has_bank_gate, rule.has_whitelist_gate,
  true, false, true, is_first_add(rule.first_add, s.first_added_at, s.last_fresh_add_at, rule.starts_at),
  case when rule.entry = 'group' then exists (select 1 from group_member g where g.customer_id = met.customer_id and g.is_member and g.group_id = any (rule.groups)) else true end,
  true, true, true, met.is_staff, coalesce(met.is_region_allowed, true), coalesce(met.is_bank_customer, true),
  case when rule.has_whitelist_gate and met.phone_hash is not null then exists (select 1 from whitelist w where w.key = $1 || ':' || met.phone_hash) else true end,
  case when met.device_key is not null then exists (select 1 from voucher o where o.device_key = met.device_key) else false end, true
) is null`

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
      p.joined_at is not null as has_joined, p.informed_at is not null or not $3::boolean as has_informed,
      p.is_staff, p.device_key, p.phone_hash, p.is_region_allowed, p.is_bank_customer
    from participation p left join told on told.customer_id = p.customer_id
    where p.campaign_id = $1
    union all
    select told.customer_id, (select min(code) from channel c where c.manager_id = told.manager_id and c.kind = 'own'), told.manager_id, told.at,
      null, false, false, false, null, null, null, null
    from told where not exists (select 1 from participation p where p.id = $1 || ':' || told.customer_id)
  ), cost as (
    select customer_id, sum(amount_fen) filter (where state = 'paid') as paid, sum(amount_fen) filter (where state not in ('paid', 'expired')) as reserved
    from voucher where campaign_id = $1 group by customer_id
  ), rule as materialized (
    select *, with_siblings(group_ids) as groups from campaign where id = $1
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
      end as step, ${IS_ELIGIBLE} as is_eligible,
      s.last_fresh_add_at as added_at, case when not s.is_added then (
        select max(happened_at) from contact_change c where c.customer_id = met.customer_id and c.kind = 'delete'
      ) end as lost_at
    from met cross join rule
      left join manager m on m.id = met.manager_id
      left join contact_standing s on s.customer_id = met.customer_id and s.first_added_at <= $2
      left join voucher v on v.id = met.participation_id
      left join cost on cost.customer_id = met.customer_id
  )`
