-- What is sent into groups, and when (G8-G13). The weekly plan: the bank's, and one of each branch that has written its own.
create table sop_plan (
  -- `bank`, or `branch:…`
  id text primary key,
  branch_id text unique references branch,
  -- What is being written.
  slots jsonb not null,
  version integer not null check (version > 0),
  saved_by text references manager,
  saved_at timestamptz not null,
  -- What tasks are made from; null: it was never activated.
  active_slots jsonb,
  active_version integer,
  activated_by text references manager,
  activated_at timestamptz,
  check ((active_slots is null) = (active_version is null) and (active_slots is null) = (activated_at is null))
);
-- next
-- A slot of the plan on a day, for one group: what is edited here leaves the plan alone (G10).
create table sop_task (
  -- `group:slot:day`: made again it is the same.
  id text primary key,
  group_id text not null references customer_group,
  slot_id text not null,
  -- Where the plan has it.
  planned_on date not null,
  planned_time text not null,
  due_at timestamptz not null,
  kind text not null check (kind in ('content', 'offer', 'game', 'event')),
  theme text not null,
  text text not null,
  is_provisional boolean not null,
  is_edited boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'sent', 'skipped')),
  settled_by text references manager,
  settled_at timestamptz,
  skip_reason text,
  -- When its keeper is to be reminded; null: he was, or need not be.
  remind_at timestamptz,
  check ((state = 'planned') = (settled_at is null)),
  check ((state = 'skipped') = (skip_reason is not null))
);
-- next
create index sop_task_group on sop_task (group_id, due_at);
-- next
create index sop_task_remind on sop_task (remind_at) where remind_at is not null and state = 'planned';
-- next
-- For what a group's tasks were made last: while that stays so there is nothing to make.
create table sop_made (
  group_id text primary key references customer_group,
  made_for text not null
);
