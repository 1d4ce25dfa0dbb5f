/**
 * Whether what was recorded of `met` lets him draw (D3), judged where every draw is: as if he had gone the whole way, in the middle
 * of the campaign. What nobody has checked yet keeps nobody from it.
 */
const IS_ELIGIBLE = `own.state is not null or draw_refusal(
  rule.starts_at, rule.starts_at, 'infinity', rule.entry, rule.first_add, rule.needs_info, false, rule.has_region_gate, rule.has_bank_gate, rule.has_whitelist_gate,
  true, false, true, is_first_add(rule.first_add, s.first_added_at, s.last_fresh_add_at, rule.starts_at),
  rule.entry <> 'group' or member.customer_id is not null,
  true, true, true, coalesce(met.is_staff, false), coalesce(met.is_region_allowed, true), coalesce(met.is_bank_customer, true),
  not rule.has_whitelist_gate or met.phone_hash is null or listed.key is not null, used.device_key is not null, true
) is null`

/** The first link that was sent to each customer, and who sent it. */
const TOLD = `
  select distinct on (it.customer_id) it.customer_id, it.manager_id, it.at from (
    select customer_id, manager_id, added_at as at from welcome where campaign_id = $1 and state = 'sent'
    union all
    select r.customer_id, m.manager_id, m.made_at from mass_message m join mass_recipient r on r.message_id = m.id
    where m.campaign_id = $1 and r.state = 'sent'
  ) it order by it.customer_id, it.at`

/** What each customer's vouchers of the campaign cost, and where that of his draw stands; a reward has an id of its own. */
const WON = `
  select customer_id, max(state) filter (where id = $1 || ':' || customer_id) as state,
    sum(amount_fen) filter (where state = 'paid') as paid, sum(amount_fen) filter (where state not in ('paid', 'expired')) as reserved
  from voucher where campaign_id = $1 group by customer_id`

/** Members of the groups that are a campaign's entry. */
const MEMBER = `
  select distinct g.customer_id
  from (select unnest(with_siblings(group_ids)) as id from campaign where id = $1 and entry = 'group') own_group join group_member g on g.group_id = own_group.id and g.is_member`

const MET = `
  select coalesce(p.customer_id, told.customer_id) as customer_id, case when p.id is null then own_link.code else p.channel_code end as channel_code,
    case when p.id is null then told.manager_id else p.manager_id end as manager_id, least(p.opened_at, told.at) as at, p.id as participation_id,
    p.joined_at, p.informed_at, p.is_staff, p.device_key, p.phone_hash, p.is_region_allowed, p.is_bank_customer
  from (select * from participation where campaign_id = $1) p full join (${TOLD}) told on told.customer_id = p.customer_id
    left join (select manager_id, min(code) as code from channel where kind = 'own' group by manager_id) own_link on own_link.manager_id = told.manager_id`

/**
 * Everybody whom a campaign ($1) has reached, once, with how far he came (D4). Whoever opened its page counts for the channel and
 * the manager of that; whom it was only sent to, for who sent it. `at` is when he saw it first. $2 is now, $3 whether the campaign
 * asks for something. Next to nothing is looked up person by person, and nothing is written down on the way: a million are joined in one pass.
 */
export const PERSON = `
  person as (
    select met.customer_id, met.channel_code, met.manager_id, m.branch_id, met.at, own.paid, own.reserved,
      case
        when s.customer_id is null then 1
        when met.participation_id is null then 2
        when met.joined_at is null then 3
        when met.informed_at is null and $3::boolean then 4
        when own.state is null then 5
        when own.state <> 'paid' then 6
        else 7
      end as step, ${IS_ELIGIBLE} as is_eligible,
      s.last_fresh_add_at as added_at, case when not s.is_added then (
        select max(happened_at) from contact_change c where c.customer_id = met.customer_id and c.kind = 'delete'
      ) end as lost_at
    from (${MET}) met join campaign rule on rule.id = $1
      left join manager m on m.id = met.manager_id
      left join contact_standing s on s.customer_id = met.customer_id and s.first_added_at <= $2
      left join (${WON}) own on own.customer_id = met.customer_id
      left join (${MEMBER}) member on member.customer_id = met.customer_id
      left join whitelist listed on listed.key = $1 || ':' || met.phone_hash
      left join (select distinct device_key from voucher where device_key is not null) used on used.device_key = met.device_key
  )`
