-- Staff who know a field better than a manager, and whose customers they were shown (S15).
create table expert (
  manager_id text primary key references manager,
  -- 财富规划, 贷款, 信用卡: what he is asked about.
  field text not null,
  -- A sentence to the customer.
  introduction text not null,
  -- The bank's order.
  place integer not null
);
-- next
-- From handed_at until closed_at the expert may look at the customer and all his history. The customer keeps his manager.
create table handover (
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  expert_id text not null references expert,
  reason text not null,
  handed_at timestamptz not null,
  closed_at timestamptz,
  closed_by text references manager,
  check ((closed_at is null) = (closed_by is null))
);
-- next
create index handover_customer on handover (customer_id, handed_at);
-- next
create unique index handover_open on handover (expert_id, customer_id) where closed_at is null;
-- next
-- A manager has read that a customer deleted him (D22). Which losses there are follows from contact_change: told twice or in
-- another order, they are the same.
create table loss_read (
  customer_id text not null references customer,
  manager_id text not null references manager,
  -- The loss he has read of, and all before it.
  lost_at timestamptz not null,
  read_at timestamptz not null,
  primary key (customer_id, manager_id)
);
-- next
create index contact_change_lost on contact_change (manager_id, happened_at) where kind = 'delete';
