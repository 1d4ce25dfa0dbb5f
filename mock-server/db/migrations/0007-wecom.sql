-- What WeCom calls our groups, the codes it made for our managers, the welcomes, and keywords that wait for an answer.
alter table customer_group
  -- WeCom's own id of the group; null until it is bound to one.
  add column chat_id text unique,
  -- Who owns the group in WeCom.
  add column owner_manager_id text references manager;
-- next
-- A manager's contact code as WeCom made it: config_id can be had once only, when the code is made. A row without one is
-- being made, or could not be: it is tried again at retry_at.
create table contact_way (
  manager_id text primary key references manager,
  -- Comes back with the event of whoever scanned the code; at most 30 characters.
  state text not null unique,
  channel_code text not null references channel,
  config_id text unique,
  qr_url text,
  made_at timestamptz,
  retry_at timestamptz,
  check ((config_id is null) = (qr_url is null) and (config_id is null) = (made_at is null))
);
-- next
-- One welcome for each add, whatever became of it: WeCom takes the code of an event once, within 20 seconds.
create table welcome (
  customer_id text not null references customer,
  manager_id text not null references manager,
  added_at timestamptz not null,
  state text not null check (state in ('sending', 'sent', 'failed')),
  -- WeCom's error code where it failed.
  error_code integer,
  primary key (customer_id, manager_id, added_at)
);
-- next
-- A customer answered with a keyword: his manager invites him by hand (S4).
create table keyword_reply (
  -- The message's id in WeCom's archive: told twice, it is one.
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  keyword text not null,
  said_at timestamptz not null,
  closed_at timestamptz
);
-- next
create unique index keyword_reply_open on keyword_reply (customer_id, manager_id) where closed_at is null;
-- next
-- Events come out of order: the end of a contact of somebody we do not know yet. It joins his history with his add.
create table contact_end_ahead (
  external_user_id text not null,
  manager_id text not null references manager,
  ended_at timestamptz not null,
  primary key (external_user_id, manager_id, ended_at)
);
