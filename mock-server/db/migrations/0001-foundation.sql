-- The bank, its people and who added whom. Statements are separated by "-- next".
create table branch (
  id text primary key,
  name text not null,
  province text not null,
  city text not null,
  -- The office above; null for the head office.
  parent_id text references branch
);
-- next
create table manager (
  id text primary key,
  branch_id text not null references branch,
  name text not null,
  staff_number text not null,
  wecom_user_id text not null unique,
  qr_url text not null
);
-- next
create table channel (
  code text primary key,
  name text not null,
  manager_id text not null references manager
);
-- next
create table bank (
  is_only boolean primary key default true check (is_only),
  name text not null,
  -- The channel of a link that names none, or one that does not exist.
  default_channel text not null references channel
);
-- next
create table customer (
  id text primary key,
  name text,
  openid text not null unique,
  external_user_id text unique,
  -- The branch that owns him; null while he is no customer of the bank.
  branch_id text references branch,
  created_at timestamptz not null
);
-- next
-- Our own add history (R4): WeCom cannot tell whether an add is the first. A repeated event is one row.
create table contact_add (
  customer_id text not null references customer,
  manager_id text not null references manager,
  added_at timestamptz not null,
  primary key (customer_id, manager_id, added_at)
);
-- next
-- A published campaign. Nothing here changes any more; what moves stands in prize_pool and prize_left.
create table campaign (
  id text primary key,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  needs_info boolean not null,
  definition jsonb not null,
  -- The secret the order of the prizes follows from, encrypted.
  seed_cipher bytea not null,
  published_at timestamptz not null
);
-- next
create table prize (
  campaign_id text not null references campaign,
  index integer not null,
  code text not null,
  name text not null,
  amount_fen bigint not null check (amount_fen > 0),
  minimum_spend_fen bigint not null,
  count integer not null check (count > 0),
  primary key (campaign_id, index)
);
-- next
-- The prize of each ticket, one byte each, in pieces of 1,000 so that a draw reads little.
create table prize_order (
  campaign_id text not null references campaign,
  chunk integer not null,
  prizes bytea not null,
  primary key (campaign_id, chunk)
);
-- next
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is frozen: it can only be added to', tg_table_name using errcode = 'restrict_violation';
end $$;
-- next
create trigger frozen before update or delete on campaign for each row execute function refuse_change();
-- next
create trigger frozen before update or delete on prize for each row execute function refuse_change();
-- next
create trigger frozen before update or delete on prize_order for each row execute function refuse_change();
-- next
-- The one row all draws of a campaign take turns on.
create table prize_pool (
  campaign_id text primary key references campaign,
  tickets integer not null,
  tickets_taken integer not null default 0 check (tickets_taken <= tickets),
  budget_fen bigint not null,
  reserved_fen bigint not null default 0,
  paid_fen bigint not null default 0,
  -- The second wall behind the refusal at publication.
  check (reserved_fen >= 0 and paid_fen >= 0 and reserved_fen + paid_fen <= budget_fen)
);
-- next
create table prize_left (
  campaign_id text not null,
  index integer not null,
  count_left integer not null check (count_left >= 0),
  primary key (campaign_id, index)
);
-- next
-- One customer in one campaign; the id is `campaign:customer`. From here on no foreign keys: draw_prizes has just read
-- the rows it refers to, and a check each would cost as much as the draw.
create table participation (
  id text primary key,
  campaign_id text not null,
  customer_id text not null,
  channel_code text not null,
  manager_id text not null,
  opened_at timestamptz not null,
  joined_at timestamptz,
  informed_at timestamptz,
  phone_cipher bytea,
  -- `138****1234`
  phone_mask text,
  -- `campaign:keyed hash`: one phone takes part once (K11).
  phone_key text unique,
  consent_version text,
  drawn_at timestamptz
);
-- next
create index participation_campaign on participation (campaign_id);
-- next
create table draw (
  participation_id text primary key,
  campaign_id text not null,
  -- 1, 2, 3… without a gap.
  ticket integer not null,
  ticket_key text not null unique,
  idempotency_key text not null,
  prize_index integer not null,
  amount_fen bigint not null,
  drawn_at timestamptz not null
);
-- next
create table voucher (
  -- The participation's id: one draw, one voucher.
  id text primary key,
  customer_id text not null,
  campaign_id text not null,
  prize_index integer not null,
  amount_fen bigint not null,
  payable_on date not null,
  is_provisional boolean not null,
  drawn_at timestamptz not null
);
-- next
create index voucher_customer on voucher (customer_id);
-- next
-- Append-only, double-entry: every entry takes from one account what it gives to another.
create table ledger_entry (
  id bigint generated always as identity primary key,
  campaign_id text not null,
  draw_participation_id text,
  from_account text not null check (from_account in ('bank', 'budget', 'reserved')),
  to_account text not null check (to_account in ('budget', 'reserved', 'paid', 'released')),
  amount_fen bigint not null check (amount_fen > 0),
  booked_at timestamptz not null
);
-- next
create index ledger_entry_campaign on ledger_entry (campaign_id);
-- next
create trigger frozen before update or delete on ledger_entry for each row execute function refuse_change();
-- next
-- QA's clock: how far it is from the machine's.
create table simulated_clock (
  is_only boolean primary key default true check (is_only),
  offset_ms bigint not null
);
