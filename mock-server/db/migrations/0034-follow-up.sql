-- A manager stays with a customer over months (S28), and comes back to who did not buy yet (S6h).
-- The plan he began last is the current one.
create table follow_up_plan (
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  began_at timestamptz not null,
  -- So many days after it began a sale still counts for it; as the bank had set it then.
  window_days integer not null check (window_days > 0),
  -- The manager has let it go, or begun another.
  stopped_at timestamptz
);
-- next
create index follow_up_plan_pair on follow_up_plan (customer_id, manager_id, began_at);
-- next
create table follow_up (
  id text primary key,
  customer_id text not null references customer,
  manager_id text not null references manager,
  -- plan: a reminder of a plan; single: the manager's own; revisit: the eighth step of the conversion (S6h).
  kind text not null check (kind in ('plan', 'single', 'revisit')),
  plan_id text references follow_up_plan,
  -- Which day of its plan it is, whenever it was put off to.
  plan_day integer,
  due_on date not null,
  note text not null,
  state text not null default 'open' check (state in ('open', 'done', 'letGo')),
  made_at timestamptz not null,
  settled_at timestamptz,
  check ((kind = 'plan') = (plan_id is not null) and (kind = 'plan') = (plan_day is not null)),
  check ((state = 'open') = (settled_at is null))
);
-- next
create index follow_up_pair on follow_up (customer_id, manager_id, due_on);
-- next
create index follow_up_due on follow_up (manager_id, due_on) where state = 'open';
