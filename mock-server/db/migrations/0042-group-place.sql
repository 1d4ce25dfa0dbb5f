-- Where joiners go (G2, G22): the district a branch stands in, groups that follow one another, the seat that is kept for a customer.
alter table branch add column district text;
-- next
alter table customer_group
  -- The first of the groups that follow one another; null: it is itself the first. A sibling without a chat is planned: WeCom
  -- makes the room when the one before is full.
  add column series_id text references customer_group,
  add column series_number integer not null default 1 check (series_number > 0),
  add check ((series_id is null) = (series_number = 1)),
  add unique (series_id, series_number);
-- next
-- Who belongs to no district with a group of its own goes there.
alter table bank add column default_group_id text references customer_group;
-- next
-- A customer's seat from his invitation until he has joined, or does not come.
create table group_place (
  customer_id text primary key references customer,
  group_id text not null references customer_group,
  placed_at timestamptz not null
);
-- next
create index group_place_group on group_place (group_id);
-- next
create index group_member_group on group_member (group_id) where is_member;
-- next
-- The code that leads into a group, as WeCom made it. A row without one is being made, or could not be: it is tried again from retry_at.
create table group_join_way (
  group_id text primary key references customer_group,
  config_id text unique,
  qr_url text,
  made_at timestamptz,
  retry_at timestamptz,
  check ((config_id is null) = (qr_url is null) and (config_id is null) = (made_at is null))
);
-- next
-- People of other banks, as the bank's own list names them (K5): by their id in our WeCom, or by the keyed hash of a phone.
create table rival_staff (
  id bigint generated always as identity primary key,
  bank_name text not null,
  external_user_id text unique,
  phone_hash text unique,
  check ((external_user_id is null) <> (phone_hash is null))
);
-- next
-- Somebody on that list came into a group: told to whoever looks after it, once.
create table rival_alert (
  customer_id text not null references customer,
  group_id text not null references customer_group,
  bank_name text not null,
  raised_at timestamptz not null,
  read_at timestamptz,
  primary key (customer_id, group_id)
);
-- next
create index rival_alert_open on rival_alert (group_id) where read_at is null;
