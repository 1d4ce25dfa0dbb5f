-- Adds that look like staff filling their quotas (R7, K7): they are found by the rule whenever somebody looks, and count for
-- nobody until a second person has said what they are. The pair is the key: of a manager's adds of one customer the first counts.
create table add_verdict (
  customer_id text not null references customer,
  manager_id text not null references manager,
  verdict text not null check (verdict in ('counts', 'excluded')),
  reason text not null check (reason in ('manyStrangers', 'sharedDevice')),
  -- Why, in words to the manager; nothing about the customer.
  note text not null,
  decided_by text not null references manager,
  decided_at timestamptz not null,
  primary key (customer_id, manager_id),
  check (decided_by <> manager_id)
);
-- next
create index add_verdict_manager on add_verdict (manager_id);
-- next
-- How many a manager is to win in a month, from that month on until another is set (D21).
create table manager_target (
  manager_id text not null references manager,
  -- `2026-02`
  from_month text not null,
  adds integer not null check (adds > 0),
  set_by text not null references manager,
  set_at timestamptz not null,
  primary key (manager_id, from_month)
);
-- next
-- The adds of a month, and the phones that were given on one device.
create index contact_change_added on contact_change (happened_at) where kind = 'add';
-- next
create index participation_device on participation (split_part(device_key, ':', 2), phone_hash) where device_key is not null and phone_hash is not null;
