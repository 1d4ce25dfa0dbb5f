-- What is paid, when and by whom. A voucher row is a prize in a customer's hand and its payout's state machine:
-- unclaimed -> due -> sending -> paid | failed -> retry -> sending … | expired.
alter table prize_pool
  add column released_fen bigint not null default 0 check (released_fen >= 0),
  -- The campaign is over and what nobody drew went back (R23).
  add column settled_at timestamptz,
  -- What of the budget is set aside for rewards that are not drawn: referral tiers and the like.
  add column reward_budget_fen bigint not null default 0,
  add column reward_reserved_fen bigint not null default 0,
  add check (reserved_fen + paid_fen + released_fen <= budget_fen),
  add check (reward_reserved_fen between 0 and reward_budget_fen);
-- next
-- A draw is its voucher's first line: one row, written once.
alter table voucher
  alter column prize_index drop not null,
  -- 1, 2, 3… without a gap; null for what was not drawn.
  add column ticket integer,
  add column ticket_key text unique,
  add column idempotency_key text,
  -- `campaign:hash of the device`: one device draws once (K11).
  add column device_key text,
  add column kind text not null default 'voucher' check (kind in ('voucher', 'redPacket')),
  -- draw, referral
  add column source text not null default 'draw',
  add column minimum_spend_fen bigint,
  add column state text not null default 'due'
    check (state in ('unclaimed', 'due', 'sending', 'paid', 'failed', 'retry', 'expired')),
  add column claimed_at timestamptz,
  add column attempts integer not null default 0,
  -- Whoever sends it has it until then; after that the sending is looked into and resumed.
  add column lease_until timestamptz,
  add column next_attempt_at timestamptz,
  add column issuer_no text,
  add column failure_code text,
  add column failure_text text,
  add column paid_at timestamptz;
-- next
update voucher set ticket = draw.ticket, ticket_key = draw.ticket_key, idempotency_key = draw.idempotency_key
from draw where draw.participation_id = voucher.id;
-- next
drop table draw;
-- next
create index voucher_device on voucher (device_key) where device_key is not null;
-- next
-- Whether somebody has drawn is told by his voucher: a draw need not write it twice.
alter table participation drop column drawn_at;
-- next
-- The worker's queue: small, for what is paid has left it.
create index voucher_queue on voucher (payable_on) where state in ('due', 'retry', 'sending');
-- next
create index voucher_provisional on voucher (drawn_at) where is_provisional;
-- next
-- Every attempt, for the answer to "why has it not arrived". Only ever added to.
create table payout_attempt (
  id bigint generated always as identity primary key,
  voucher_id text not null,
  attempt integer not null,
  -- accepted, refused, unknown; found: the issuer had it already
  outcome text not null,
  code text,
  detail text,
  attempted_at timestamptz not null
);
-- next
create index payout_attempt_voucher on payout_attempt (voucher_id);
-- next
create trigger frozen before update or delete on payout_attempt for each row execute function refuse_change();
-- next
-- Failed payouts that somebody wants to send again, and a second person lets go (K13).
create table payout_batch (
  id text primary key,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  check (decided_by <> made_by)
);
-- next
create table payout_batch_voucher (
  batch_id text not null references payout_batch,
  voucher_id text not null references voucher,
  primary key (batch_id, voucher_id)
);
-- next
-- One comparison of our payouts with the issuer's statement.
create table reconciliation (
  id text primary key,
  statement_on date not null,
  report jsonb not null,
  made_by text not null,
  made_at timestamptz not null
);
-- next
alter table ledger_entry rename column draw_participation_id to voucher_id;
-- next
drop index ledger_entry_campaign;
-- next
create index ledger_entry_voucher on ledger_entry (campaign_id, voucher_id);
-- next
-- Sign-in, and coupons for a scene (C19, C22).
create table sign_in (
  customer_id text not null references customer,
  signed_on date not null,
  signed_at timestamptz not null,
  primary key (customer_id, signed_on)
);
-- next
create table coupon_offer (
  id text primary key,
  kind text not null check (kind in ('newcomer', 'daily', 'signIn')),
  name text not null,
  scene text not null,
  amount_fen bigint not null check (amount_fen > 0),
  minimum_spend_fen bigint not null,
  -- Days a taken coupon can be used, the day it is taken included.
  valid_days integer not null check (valid_days > 0),
  -- For kind signIn: this many days in a row.
  streak_days integer,
  stock integer not null check (stock >= 0),
  taken integer not null default 0 check (taken <= stock)
);
-- next
create table coupon (
  id text primary key,
  offer_id text not null references coupon_offer,
  customer_id text not null references customer,
  -- `customer:offer:period`: the same once for life, once a day, once a streak.
  once_key text not null unique,
  taken_on date not null,
  usable_until date not null,
  used_at timestamptz,
  used_scene text
);
-- next
create index coupon_customer on coupon (customer_id);
