-- The one place that decides whether a draw is refused, and in which order the reasons are told (refusal.ts). The page
-- asks it what stands in the way; the draw asks it again inside its transaction. A null fact is one not known.
drop function draw_prizes;
-- next
drop function draw_refusal;
-- next
create function draw_refusal(
  p_now timestamptz, starts_at timestamptz, ends_at timestamptz, entry text, first_add text, needs_info boolean,
  has_game boolean, has_region_gate boolean, has_bank_gate boolean, has_whitelist_gate boolean,
  has_tickets boolean, is_drawn boolean,
  is_added boolean, is_first_add boolean, is_member boolean, is_opened boolean, is_joined boolean, is_informed boolean,
  is_staff boolean, is_region_allowed boolean, is_bank_customer boolean, is_whitelisted boolean,
  is_device_used boolean, has_won_game boolean
) returns text language sql immutable as $$
  select case
    when is_drawn then 'ALREADY_DRAWN'
    when p_now < starts_at then 'NOT_STARTED'
    when p_now >= ends_at then 'ENDED'
    when not has_tickets then 'PRIZES_GONE'
    when entry = 'group' and not is_member then 'NOT_IN_GROUP'
    when entry = 'manager' and not is_added then 'NOT_ADDED'
    when is_staff then 'STAFF_EXCLUDED'
    when is_device_used then 'DEVICE_ALREADY_USED'
    -- The four gates in the order of R9. A first add can be judged once there was one.
    when first_add is not null and is_added and not is_first_add then 'NOT_FIRST_ADD'
    -- Where nothing is asked for, drawing is taking part (C3).
    when not is_opened or ((needs_info or has_game) and not is_joined) then 'NOT_JOINED'
    when needs_info and not is_informed then 'INFO_REQUIRED'
    when has_region_gate and not coalesce(is_region_allowed, false) then 'OUTSIDE_REGION'
    when has_bank_gate and is_bank_customer is null then 'BANK_UNAVAILABLE'
    when has_bank_gate and not is_bank_customer then 'NOT_BANK_CUSTOMER'
    when has_whitelist_gate and not is_whitelisted then 'NOT_WHITELISTED'
    when entry = 'public' and not is_added then 'NOT_ADDED'
    when has_game and not has_won_game then 'GAME_REQUIRED'
  end
$$;
-- next
-- Whether the add counts as a first one (R3). `never`: no add before the campaign. `period`: some add inside it was made
-- while the customer had no manager of the bank.
create function is_first_add(rule text, first_added_at timestamptz, last_fresh_add_at timestamptz, starts_at timestamptz)
returns boolean language sql immutable as $$
  select case rule when 'period' then last_fresh_add_at >= starts_at else first_added_at >= starts_at end
$$;
-- next
-- What is known of a customer in a campaign, as the decision uses it: for those who ask why. The draw looks the same
-- facts up for a whole batch.
create function draw_facts(p_campaign_id text, p_customer_id text, p_now timestamptz) returns table (
  refusal text, is_drawn boolean, has_tickets boolean, is_added boolean, first_added_at timestamptz, last_fresh_add_at timestamptz,
  is_first_add boolean, is_member boolean, is_opened boolean, is_joined boolean, is_informed boolean, is_staff boolean,
  is_region_allowed boolean, is_bank_customer boolean, is_whitelisted boolean, is_device_used boolean, has_won_game boolean
) language sql stable as $$
  with fact as (
    select c.*, v.id is not null as is_drawn, pool.tickets_taken < pool.tickets as has_tickets,
      coalesce(s.is_added, false) as is_added, s.first_added_at, s.last_fresh_add_at,
      is_first_add(c.first_add, s.first_added_at, s.last_fresh_add_at, c.starts_at) as is_first_add,
      exists (select 1 from group_member g where g.customer_id = p_customer_id and g.group_id = any (c.group_ids) and g.is_member) as is_member,
      p.id is not null as is_opened, p.joined_at is not null as is_joined, p.informed_at is not null as is_informed,
      coalesce(p.is_staff, false) as is_staff, p.is_region_allowed, p.is_bank_customer,
      exists (select 1 from whitelist w where w.key = p.campaign_id || ':' || p.phone_hash) as is_whitelisted,
      exists (select 1 from voucher o where o.device_key = p.device_key and o.id <> p.id) as is_device_used,
      p.won_game_id is not null as has_won_game
    from campaign c
    join prize_pool pool on pool.campaign_id = c.id
    left join participation p on p.id = c.id || ':' || p_customer_id
    left join contact_standing s on s.customer_id = p_customer_id
    left join voucher v on v.id = p.id
    where c.id = p_campaign_id
  )
  select draw_refusal(p_now, starts_at, ends_at, entry, first_add, needs_info, has_game, has_region_gate, has_bank_gate, has_whitelist_gate,
      has_tickets, is_drawn, is_added, is_first_add, is_member, is_opened, is_joined, is_informed,
      is_staff, is_region_allowed, is_bank_customer, is_whitelisted, is_device_used, has_won_game),
    is_drawn, has_tickets, is_added, first_added_at, last_fresh_add_at, is_first_add, is_member, is_opened, is_joined,
    is_informed, is_staff, is_region_allowed, is_bank_customer, is_whitelisted, is_device_used, has_won_game
  from fact
$$;
-- next
-- Draws for a batch of customers of one campaign in one transaction and one round trip. The counter row is locked
-- first and everything looked up afterwards: what is read is true until commit. The i-th customer sent the i-th key;
-- nobody stands in a batch twice. Each answer has the draw, or why there is none; of a new one not what was given, its time
-- and day.
create function draw_prizes(
  p_campaign_id text, p_now timestamptz, p_payable_on date, p_is_provisional boolean,
  p_customer_ids text[], p_keys text[]
) returns table (
  seq integer, refusal text, prize_index integer, drawn_at timestamptz, payable_on date, is_provisional boolean, state text
) language plpgsql
  -- Statistics of fresh tables mislead the planner into scanning them whole; and to plan it costs as much as 20 draws.
  set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  pool prize_pool;
  c record;
  -- The prizes of this batch's tickets, one byte each from the first ticket of its first piece on.
  places bytea;
  first_place integer;
  amounts bigint[];
  minimums bigint[];
begin
  select * into strict pool from prize_pool where campaign_id = p_campaign_id for update;
  select starts_at, ends_at, entry, first_add, needs_info, has_game, has_region_gate, has_bank_gate, has_whitelist_gate, group_ids,
    payout_kind, case when claims_in_bank then 'unclaimed' else 'due' end as first_state
  into strict c from campaign where id = p_campaign_id;
  -- Its money went back: it is over, whatever the clock of the process that asks.
  if pool.settled_at is not null then
    p_now := greatest(p_now, c.ends_at);
  end if;
  first_place := pool.tickets_taken / 1000 * 1000;
  select string_agg(prizes, '' order by chunk) into places from prize_order
  where campaign_id = p_campaign_id and chunk between first_place / 1000 and (pool.tickets_taken + cardinality(p_customer_ids)) / 1000;
  select array_agg(amount_fen order by index), array_agg(minimum_spend_fen order by index) into amounts, minimums
  from prize where campaign_id = p_campaign_id;
  return query
  with decided as (
    select r.seq::integer, r.customer_id, r.key, p_campaign_id || ':' || r.customer_id as participation_id,
      v.idempotency_key as old_key, v.prize_index as old_prize, v.drawn_at as old_drawn_at, v.payable_on as old_payable_on,
      v.is_provisional as old_is_provisional, v.state as old_state, p.device_key, p.inviter_id, p.joined_at,
      draw_refusal(p_now, c.starts_at, c.ends_at, c.entry, c.first_add, c.needs_info, c.has_game, c.has_region_gate,
        c.has_bank_gate, c.has_whitelist_gate, pool.tickets_taken < pool.tickets, v.id is not null,
        coalesce(s.is_added, false), is_first_add(c.first_add, s.first_added_at, s.last_fresh_add_at, c.starts_at),
        g.is_member is not null, p.id is not null, p.joined_at is not null, p.informed_at is not null,
        coalesce(p.is_staff, false), p.is_region_allowed, p.is_bank_customer, w.key is not null, o.id is not null,
        p.won_game_id is not null) as refusal
    from unnest(p_customer_ids, p_keys) with ordinality as r (customer_id, key, seq)
    -- Locked: what a customer has given cannot change between the decision and its commit.
    left join lateral (
      select * from participation where id = p_campaign_id || ':' || r.customer_id limit 1 for no key update
    ) p on true
    left join lateral (select * from voucher where id = p_campaign_id || ':' || r.customer_id limit 1) v on true
    left join lateral (select * from contact_standing where customer_id = r.customer_id limit 1) s on true
    left join lateral (
      select is_member from group_member
      where c.entry = 'group' and customer_id = r.customer_id and group_id = any (c.group_ids) and is_member limit 1
    ) g on true
    left join lateral (
      select key from whitelist where c.has_whitelist_gate and key = p_campaign_id || ':' || p.phone_hash limit 1
    ) w on true
    left join lateral (
      select id from voucher where p.device_key is not null and device_key = p.device_key and id <> p.id limit 1
    ) o on true
  ), ranked as (
    -- Of those who may draw: one on each device.
    select decided.*, decided.refusal is null and row_number() over (
      partition by decided.refusal is null, coalesce(decided.device_key, decided.participation_id) order by decided.seq
    ) = 1 as is_taker
    from decided
  ), ticketed as (
    select ranked.*, case when is_taker then
      pool.tickets_taken + (count(*) filter (where is_taker) over (order by ranked.seq rows unbounded preceding))::integer
    end as ticket
    from ranked
  ), priced as (
    select ticketed.*, case when ticket <= pool.tickets then get_byte(places, ticket - 1 - first_place) end as new_prize
    from ticketed
  ), winner as (
    select priced.*, amounts[new_prize + 1] as amount_fen, minimums[new_prize + 1] as minimum_spend_fen
    from priced where new_prize is not null
  ), new_voucher as (
    insert into voucher (id, customer_id, campaign_id, kind, prize_index, amount_fen, minimum_spend_fen, ticket, ticket_key,
      idempotency_key, device_key, state, payable_on, is_provisional, drawn_at)
    select participation_id, customer_id, p_campaign_id, c.payout_kind, new_prize, amount_fen, minimum_spend_fen, ticket,
      p_campaign_id || ':' || ticket, key, device_key, c.first_state, p_payable_on, p_is_provisional, p_now
    from winner
  ), new_entry as (
    insert into ledger_entry (campaign_id, voucher_id, from_account, to_account, amount_fen, booked_at)
    select p_campaign_id, participation_id, 'budget', 'reserved', amount_fen, p_now from winner
  ), joined as (
    -- Few: who drew without joining first (C3), and who was invited (C18).
    update participation set joined_at = coalesce(participation.joined_at, p_now),
      referral_due_at = case when participation.inviter_id is not null then p_now end
    from winner
    where participation.id = winner.participation_id and (winner.joined_at is null or winner.inviter_id is not null)
  ), taken as (
    update prize_pool set tickets_taken = tickets_taken + total.wins, reserved_fen = reserved_fen + total.amount_fen
    from (select count(*)::integer as wins, coalesce(sum(amount_fen), 0)::bigint as amount_fen from winner) total
    where campaign_id = p_campaign_id and total.wins > 0
  ), less as (
    update prize_left set count_left = count_left - total.wins
    from (select new_prize, count(*)::integer as wins from winner group by 1) total
    where campaign_id = p_campaign_id and index = total.new_prize
  )
  select priced.seq,
    case
      when priced.new_prize is not null or priced.old_key = priced.key then null
      when priced.refusal is null and not priced.is_taker then 'DEVICE_ALREADY_USED'
      else coalesce(priced.refusal, 'PRIZES_GONE')
    end,
    coalesce(priced.old_prize, priced.new_prize), priced.old_drawn_at, priced.old_payable_on, priced.old_is_provisional,
    coalesce(priced.old_state, case when priced.new_prize is not null then c.first_state end)
  from priced;
end $$;
