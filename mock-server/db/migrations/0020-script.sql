-- The words managers send: the bank's library and each manager's own, and how far he has come with each customer.
-- What everybody's copy of the library is measured by. The edition is another one after a reset; the version counts the
-- changes, one after another: who takes one holds the row until he commits, so that nobody sees a later one first.
create table script_edition (
  is_only boolean primary key default true check (is_only),
  edition text not null,
  version bigint not null
);
-- next
create table script (
  id text primary key,
  -- Whose own it is; null: the bank's.
  manager_id text references manager,
  title text not null,
  step text,
  scene text,
  stages text[] not null,
  kind text not null check (kind in ('service', 'marketing')),
  messages text[] not null,
  -- Title and messages in pinyin and in its initials; null until the first who lists it needs it.
  sound text,
  -- The bank's order.
  place integer not null,
  version bigint not null,
  is_removed boolean not null default false
);
-- next
create index script_version on script (version);
-- next
create table script_favourite (
  manager_id text not null references manager,
  script_id text not null references script,
  favoured_at timestamptz not null,
  primary key (manager_id, script_id)
);
-- next
-- A script on its way to a customer. The messages are as they were filled in; the first `sent` of them went out.
create table script_sending (
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  script_id text not null references script,
  messages text[] not null,
  sent integer not null default 0 check (sent between 0 and cardinality(messages)),
  started_at timestamptz not null,
  sent_at timestamptz,
  -- The place that is kept for it under the bank's cap (S20).
  reach_id text not null,
  -- The manager has let the rest be.
  is_dropped boolean not null default false
);
-- next
create index script_sending_pair on script_sending (customer_id, manager_id, started_at);
-- next
create index script_sending_manager on script_sending (manager_id, sent_at);
-- next
-- Every move along the eight steps (S6); the last is where the two of them are. Counted for D14.
create table conversion_move (
  number bigint generated always as identity primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  from_step text,
  to_step text not null,
  moved_at timestamptz not null
);
-- next
create index conversion_move_pair on conversion_move (customer_id, manager_id, number);
-- next
-- What a customer told at the second step (S6b).
create table customer_profile (
  customer_id text primary key references customer,
  -- How he likes to be called.
  address text not null,
  family text not null,
  income text not null,
  concern text not null,
  holdings text not null,
  saved_by text not null references manager,
  saved_at timestamptz not null
);
-- next
-- What a manager has put together for a step, out of scripts (S6d, S6e, S6f).
create table script_pack (
  id text primary key,
  -- Whose own it is; null: the bank's.
  manager_id text references manager,
  title text not null,
  step text not null check (step in ('compare', 'offer', 'objection')),
  -- [{ part, scriptId }], in the order they are sent.
  items jsonb not null
);
