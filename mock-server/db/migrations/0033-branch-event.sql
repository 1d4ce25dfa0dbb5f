-- What a branch invites its customers to (S22), and who comes.
create table branch_event (
  id text primary key,
  branch_id text not null references branch,
  name text not null,
  place text not null,
  starts_at timestamptz not null,
  -- How many can come; the next waits.
  quota integer not null check (quota > 0),
  -- What is given there, in words; empty: nothing.
  gift text not null,
  -- Whom it is for, by what is known of him.
  audience text not null check (audience in ('everyone', 'cardHolder', 'affluent')),
  -- Null: it came with the bank's own files.
  made_by text references manager,
  made_at timestamptz not null
);
-- next
create index branch_event_branch on branch_event (branch_id, starts_at);
-- next
create table branch_sign_up (
  event_id text not null references branch_event,
  customer_id text not null references customer,
  -- Whose link he came by; null where it named nobody of the branch.
  manager_id text references manager,
  -- in: he has a place; waiting: for one that gets free; gone: he has cancelled.
  state text not null check (state in ('in', 'waiting', 'gone')),
  -- His turn among those who wait, counted through an event.
  turn integer not null,
  signed_at timestamptz not null,
  -- Said at the door, good for one entry.
  code text not null unique,
  came_at timestamptz,
  checked_by text references manager,
  primary key (event_id, customer_id),
  check (came_at is null or state = 'in'),
  check ((came_at is null) = (checked_by is null))
);
-- next
create index branch_sign_up_customer on branch_sign_up (customer_id);
-- next
-- Whom a manager has, found from his side (S21).
create index contact_change_manager on contact_change (manager_id);
