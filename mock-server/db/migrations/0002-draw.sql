-- The one place that decides whether a draw is refused, and in which order the reasons are told (refusal.ts). The page
-- asks it what stands in the way; the draw asks it again inside its transaction.
create function draw_refusal(
  is_drawn boolean, p_now timestamptz, starts_at timestamptz, ends_at timestamptz, has_tickets boolean,
  is_added boolean, is_opened boolean, is_joined boolean, is_informed boolean, needs_info boolean
) returns text language sql immutable as $$
  select case
    when is_drawn then 'ALREADY_DRAWN'
    when p_now < starts_at then 'NOT_STARTED'
    when p_now >= ends_at then 'ENDED'
    when not has_tickets then 'PRIZES_GONE'
    when not is_added then 'NOT_ADDED'
    -- Where nothing is asked for, drawing is taking part (C3).
    when not is_opened or (needs_info and not is_joined) then 'NOT_JOINED'
    when needs_info and not is_informed then 'INFO_REQUIRED'
  end
$$;
-- next
-- Draws for a batch of customers of one campaign in one transaction and one round trip. The counter row is locked
-- first and everything looked up afterwards: what is read is then true until commit. The i-th customer sent the i-th
-- key. Each answer has the draw, new or from before, or why there is none.
create function draw_prizes(
  p_campaign_id text, p_now timestamptz, p_payable_on date, p_is_provisional boolean,
  p_customer_ids text[], p_keys text[]
) returns table (
  seq integer, refusal text, prize_index integer, drawn_at timestamptz, payable_on date, is_provisional boolean
) language plpgsql
  -- Statistics of fresh tables mislead the planner into scanning them whole.
  set enable_seqscan = off set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  pool prize_pool;
begin
  select * into strict pool from prize_pool where campaign_id = p_campaign_id for update;
  return query
  with request as (
    select r.seq::integer, r.customer_id, r.key, p_campaign_id || ':' || r.customer_id as participation_id,
      row_number() over (partition by r.customer_id order by r.seq) = 1 as is_first
    from unnest(p_customer_ids, p_keys) with ordinality as r (customer_id, key, seq)
  ), decided as (
    select request.*, d.idempotency_key as old_key, d.prize_index as old_prize, d.drawn_at as old_drawn_at,
      draw_refusal(d.participation_id is not null, p_now, c.starts_at, c.ends_at, pool.tickets_taken < pool.tickets,
        a.customer_id is not null, p.id is not null, p.joined_at is not null, p.informed_at is not null,
        c.needs_info) as refusal
    from request
    cross join (select * from campaign where id = p_campaign_id) c
    left join lateral (select * from participation where id = request.participation_id limit 1) p on true
    left join lateral (select * from draw where participation_id = request.participation_id limit 1) d on true
    left join lateral (select * from contact_add where customer_id = request.customer_id limit 1) a on true
  ), taker as (
    select decided.*, (pool.tickets_taken + row_number() over (order by decided.seq))::integer as ticket
    from decided where decided.refusal is null and is_first
  ), winner as (
    select taker.*, prize.index as prize_index, prize.amount_fen
    from taker
    cross join lateral (
      select get_byte(prizes, (taker.ticket - 1) % 1000) as index from prize_order
      where campaign_id = p_campaign_id and chunk = (taker.ticket - 1) / 1000 limit 1
    ) place
    cross join lateral (
      select * from prize where campaign_id = p_campaign_id and index = place.index limit 1
    ) prize
    where taker.ticket <= pool.tickets
  ), new_draw as (
    insert into draw (participation_id, campaign_id, ticket, ticket_key, idempotency_key, prize_index, amount_fen, drawn_at)
    select participation_id, p_campaign_id, ticket, p_campaign_id || ':' || ticket, key, prize_index, amount_fen, p_now
    from winner
  ), new_voucher as (
    insert into voucher (id, customer_id, campaign_id, prize_index, amount_fen, payable_on, is_provisional, drawn_at)
    select participation_id, customer_id, p_campaign_id, prize_index, amount_fen, p_payable_on, p_is_provisional, p_now
    from winner
  ), new_entry as (
    insert into ledger_entry (campaign_id, draw_participation_id, from_account, to_account, amount_fen, booked_at)
    select p_campaign_id, participation_id, 'budget', 'reserved', amount_fen, p_now from winner order by ticket
  ), joined as (
    update participation set joined_at = coalesce(joined_at, p_now), drawn_at = p_now
    where id in (select participation_id from winner)
  ), taken as (
    update prize_pool set tickets_taken = tickets_taken + total.wins, reserved_fen = reserved_fen + total.amount_fen
    from (select count(*)::integer as wins, coalesce(sum(amount_fen), 0)::bigint as amount_fen from winner) total
    where campaign_id = p_campaign_id and total.wins > 0
  ), less as (
    update prize_left set count_left = count_left - total.wins
    from (select prize_index, count(*)::integer as wins from winner group by 1) total
    where campaign_id = p_campaign_id and index = total.prize_index
  )
  select decided.seq,
    case
      when coalesce(decided.old_key, winner.key) = decided.key then null
      when coalesce(decided.old_key, winner.key) is not null then 'ALREADY_DRAWN'
      else coalesce(decided.refusal, 'PRIZES_GONE')
    end,
    coalesce(decided.old_prize, winner.prize_index), coalesce(decided.old_drawn_at, case when winner.key is not null then p_now end),
    coalesce(voucher.payable_on, case when winner.key is not null then p_payable_on end),
    coalesce(voucher.is_provisional, case when winner.key is not null then p_is_provisional end)
  from decided
  left join winner on winner.customer_id = decided.customer_id
  left join lateral (select * from voucher where id = decided.participation_id limit 1) voucher on true;
end $$;
